"""Writes definitions.ts: values for every exported function and option that has none from a peer, worked out from the
definitions alone in exact fractions, and in 40 digits where a root or a logarithm is needed.
Run: python3 make-definitions.py > definitions.ts (needs mpmath).
"""
from fractions import Fraction as F
from itertools import combinations
import mpmath as mp
mp.mp.dps = 40
rows = []

def number(v):
    return repr(float(v) if isinstance(v, (F, mp.mpf)) else v)

def text(v):
    if isinstance(v, (list, tuple)):
        return "[" + ", ".join(text(e) for e in v) + "]"
    return "'" + v + "'" if isinstance(v, str) else number(v).replace("inf", "Infinity")

def put(fn, args, expected, source):
    rows.append("  { fn: '%s', args: %s, expected: %s, source: '%s' }," % (fn, text(args), text(list(expected)), source))

EXACT, DIGITS = "own computation, exact fractions", "own computation, mpmath, 40 digits"
M = lambda v: mp.mpf(v.numerator) / v.denominator if isinstance(v, F) else mp.mpf(v)
def z_of(level):
    return mp.sqrt(2) * mp.erfinv(M(level))
two_sided_normal = lambda z: mp.erfc(abs(z) / mp.sqrt(2))

put("constants", [], [10, 10, 1000, 0.95, 0.95, 0.998], "phe_rate, calculate_dsr, phe_funnels and rank intervals, as the definitions name them")

# intervals without a level are those of 95 %
def wilson(x, n, level):
    x, n, z = M(x), M(n), z_of(level)
    root = z * mp.sqrt(z * z + 4 * x * (1 - x / n))
    return (2 * x + z * z - root) / (2 * (n + z * z)), (2 * x + z * z + root) / (2 * (n + z * z))
def solve(f, low, high):
    """Root of an increasing f, by bisection."""
    low, high = mp.mpf(low), mp.mpf(high)
    for _ in range(140):
        middle = (low + high) / 2
        low, high = (low, middle) if f(middle) > 0 else (middle, high)
    return (low + high) / 2
def binomial_at_least(x, n, p):
    return mp.fsum(mp.binomial(n, i) * p**i * (1 - p)**(n - i) for i in range(x, n + 1))
def exact_proportion(x, n, level):
    t = (1 - M(level)) / 2
    return solve(lambda p: binomial_at_least(x, n, p) - t, 0, 1), solve(lambda p: t - (1 - binomial_at_least(x + 1, n, p)), 0, 1)
def poisson_at_most(x, m):
    return mp.e**-m * mp.fsum(m**i / mp.factorial(i) for i in range(x + 1))
def exact_count(x, level):
    t = (1 - M(level)) / 2
    return solve(lambda m: 1 - poisson_at_most(x - 1, m) - t, 0, x), solve(lambda m: t - poisson_at_most(x, m), x, 5 * x + 30)
def byar(x, level):
    z, x = z_of(level), M(x)
    return x * (1 - 1 / (9 * x) - z / (3 * mp.sqrt(x)))**3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * mp.sqrt(x + 1)))**3
def newcombe(x1, n1, x2, n2, level):
    (l1, u1), (l2, u2), p1, p2 = wilson(x1, n1, level), wilson(x2, n2, level), M(x1) / n1, M(x2) / n2
    return p1 - p2 - mp.sqrt((p1 - l1)**2 + (u2 - p2)**2), p1 - p2 + mp.sqrt((u1 - p1)**2 + (p2 - l2)**2)
def wald(value, variance, level):
    factor = mp.e**(z_of(level) * mp.sqrt(M(variance)))
    return M(value) / factor, M(value) * factor
for x1, n1, x2, n2 in [(12, 40, 7, 55), (3, 20, 11, 30)]:
    out = [*wilson(x1, n1, 0.95), *exact_proportion(x1, n1, 0.95)]
    garwood, byars = [v / n1 for v in exact_count(x1, 0.95)], [v / n1 for v in byar(x1, 0.95)]
    out += [*garwood, *byars, *(garwood if x1 < 10 else byars), *newcombe(x1, n1, x2, n2, 0.95)]
    low, high = exact_proportion(x1, x1 + x2, 0.95)
    out += [low / (1 - low) * n2 / n1, high / (1 - high) * n2 / n1]
    out += wald(F(x1 * n2, x2 * n1), F(1, x1) + F(1, x2), 0.95)
    out += wald(F(x1 * n2, x2 * n1), F(1, x1) - F(1, n1) + F(1, x2) - F(1, n2), 0.95)
    out += wald(F(x1 * (n2 - x2), x2 * (n1 - x1)), F(1, x1) + F(1, n1 - x1) + F(1, x2) + F(1, n2 - x2), 0.95)
    put("defaultLevel", [x1, n1, x2, n2], out, DIGITS + ", each interval at the level it has when none is given")

# agreement
codes = ["yes", "no", "yes", "unclear", "no", "yes"], ["yes", "yes", "yes", "unclear", "no", "no"]
kinds = ["yes", "no", "unclear"]
put("agreementTable", [*codes, kinds], [sum(1 for p in zip(*codes) if p == (a, b)) for a in kinds for b in kinds], "counted by hand")
def kappa(table, kind, level):
    k, n = len(table), F(sum(map(sum, table)))
    weight = lambda i, j: {"unweighted": F(int(i == j)), "linear": 1 - F(abs(i - j), k - 1), "quadratic": 1 - F(abs(i - j), k - 1)**2}[kind]
    P = [[F(c) / n for c in row] for row in table]
    a, b = [sum(row) for row in P], [sum(row[j] for row in P) for j in range(k)]
    po = sum(weight(i, j) * P[i][j] for i in range(k) for j in range(k))
    pe = sum(weight(i, j) * a[i] * b[j] for i in range(k) for j in range(k))
    value = (po - pe) / (1 - pe)
    wa = [sum(b[j] * weight(i, j) for j in range(k)) for i in range(k)]
    wb = [sum(a[i] * weight(i, j) for i in range(k)) for j in range(k)]
    v = sum(P[i][j] * (weight(i, j) - (wa[i] + wb[j]) * (1 - value))**2 for i in range(k) for j in range(k)) - (value - pe * (1 - value))**2
    v0 = sum(a[i] * b[j] * (weight(i, j) - (wa[i] + wb[j]))**2 for i in range(k) for j in range(k)) - pe**2
    se, se0 = mp.sqrt(M(v / (n * (1 - pe)**2))), mp.sqrt(M(v0 / (n * (1 - pe)**2)))
    z = M(value) / se0
    half = z_of(level) * se
    return value, max(-1, M(value) - half), min(1, M(value) + half), se, se0, z, two_sided_normal(z)
for table in [[[20, 5], [10, 15]], [[9, 0, 1], [2, 7, 0], [0, 3, 11]], [[40, 0], [0, 1]]]:
    for kind, level in [("unweighted", 0.95), ("linear", 0.9), ("quadratic", 0.998)]:
        put("kappaLevel", [table, kind, level], kappa(table, kind, level), DIGITS + ", Fleiss, Cohen and Everitt 1969")
def fleiss(table, level):
    N, r, k = len(table), sum(table[0]), len(table[0])
    p = [F(sum(row[j] for row in table), N * r) for j in range(k)]
    agree = F(sum(c * (c - 1) for row in table for c in row), N * r * (r - 1))
    chance = sum(q * q for q in p)
    value = (agree - chance) / (1 - chance)
    pq = sum(q * (1 - q) for q in p)
    se = mp.sqrt(M(2 * (pq**2 - sum(q * (1 - q) * (1 - 2 * q) for q in p)) / (N * r * (r - 1) * pq**2)))
    half, z = z_of(level) * se, M(value) / se
    return value, max(-1, M(value) - half), min(1, M(value) + half), z, two_sided_normal(z)
for table, level in [([[3, 0], [2, 1], [0, 3], [3, 0]], 0.95), ([[1, 1, 2], [4, 0, 0], [0, 3, 1]], 0.8)]:
    put("fleissLevel", [table, level], fleiss(table, level), DIGITS + ", Fleiss, Nee and Landis 1979")

# allocation: the whole parts, then the largest remainders; strata below the minimum or beyond their size are held there
def allocate(sizes, measures, n, minimum):
    held = {}
    while True:
        open_ = [i for i in range(len(sizes)) if i not in held]
        left = n - sum(held.values())
        measure = measures if any(measures[i] > 0 for i in open_) else sizes
        total = sum(F(measure[i]) for i in open_)
        quota = {i: F(left) * F(measure[i]) / total if total else F(0) for i in open_}
        short = {i: min(minimum, sizes[i]) for i in open_ if quota[i] < min(minimum, sizes[i])}
        over = {i: sizes[i] for i in open_ if quota[i] > sizes[i]}
        if not short and not over:
            break
        lack, excess = sum(v - quota[i] for i, v in short.items()), sum(quota[i] - v for i, v in over.items())
        held.update(over if excess >= lack else short)
    whole = {i: q.numerator // q.denominator for i, q in quota.items()}
    order = sorted(open_, key=lambda i: (-(quota[i] - whole[i]), -sizes[i], str(i)))
    for i in order[:left - sum(whole.values())]:
        whole[i] += 1
    return [held.get(i, whole.get(i, 0)) for i in range(len(sizes))]
for sizes, n, minimum in [([100, 50, 10], 16, 0), ([100, 50, 10], 7, 2), ([503, 1, 7, 90], 30, 1), ([5, 5, 5], 10, 0), ([0, 4, 9], 5, 0), ([250, 150, 103], 60, 2), ([3, 300], 40, 3)]:
    put("allocateProportional", [sizes, n, minimum], allocate(sizes, sizes, n, minimum), EXACT + ", largest remainder")
for strata, n, minimum in [([[100, 2], [50, 10], [10, 30]], 20, 0), ([[100, 2], [50, 10], [10, 30]], 40, 2), ([[100, 0], [100, 5]], 30, 2), ([[250, 0.5], [150, 0.25], [103, 1]], 60, 2), ([[9, 0], [9, 0]], 7, 1)]:
    put("allocateNeyman", [strata, n, minimum], allocate([s for s, _ in strata], [s * F(sd) for s, sd in strata], n, minimum), EXACT + ", Neyman 1934, largest remainder")

for tests, level in [(503, 0.95), (503, 0.998), (83762, 0.95), (0, 0.95)]:
    put("expectedFalseFlags", [tests, level], [tests * (1 - F(level))], EXACT)
for got, due in [(0, 9), (9, 9), (374, 1222), (1, 3 * 10**9)]:
    put("completeness", [got, due], [F(got, due)], EXACT)
for a, b in [(0, 0), (5, 5), (7, 9), (10**9, 3)]:
    put("consistencyRatio", [a, b], [F(1) if a == b == 0 else F(a, b)], EXACT)
for now, before in [(10, [10, 10, 10]), (0, [3]), (7, [1, 0, 4]), (10**9, [1, 2])]:
    put("yearToYearRatio", [now, before], [F(now * len(before), sum(before))], EXACT)
for n, N in [(0, 5), (5, 5), (30, 503), (1, 83762)]:
    put("finitePopulationCorrection", [n, N], [1 - F(n, N)], EXACT)

# estimates of a sample drawn with replacement: normal limits, or those of Student's t
def t_of(df, level):
    t = (1 - M(level)) / 2
    upper = lambda q: mp.betainc(M(df) / 2, mp.mpf(1) / 2, 0, df / (df + q * q), regularized=True) / 2
    return solve(lambda q: t - upper(q), 0, 2000)
def spread(u):
    n = len(u)
    return M(F(n, n - 1) * (sum(v * v for v in u) - sum(u)**2 / n))
for y, w, level, reference in [([1, 0, 1, 1, 0], [3, 4, 5, 2, 2], 0.95, "t"), ([0.25, 0.5, 1, 0], [1, 10, 2.5, 4], 0.8, "normal"), ([1, 1, 0], [2, 2, 9], 0.998, "t")]:
    y, w = [F(v) for v in y], [F(v) for v in w]
    W, total = sum(w), sum(a * b for a, b in zip(y, w))
    mean, q = total / W, t_of(len(y) - 1, level) if reference == "t" else z_of(level)
    of_total = q * mp.sqrt(spread([a * b for a, b in zip(y, w)]))
    of_mean = q * mp.sqrt(spread([b * (a - mean) / W for a, b in zip(y, w)]))
    about = lambda v, half: [M(v) - half, M(v) + half]
    clipped = [max(mp.mpf(0), M(mean) - of_mean), min(mp.mpf(1), M(mean) + of_mean)]
    put("designOptions", [[float(v) for v in y], [float(v) for v in w], level, reference], [*about(total, of_total), *about(mean, of_mean), *clipped, *about(mean, of_mean)], DIGITS + ", Horvitz and Thompson 1952, Hajek 1971")
    N, se = F(503), mp.sqrt(spread([a * b / 503 for a, b in zip(y, w)]))
    put("horvitzThompsonMean", [[float(v) for v in y], [float(v) for v in w], 503, level, reference], [total / N, se, *about(total / N, q * se)], DIGITS + ", Horvitz and Thompson 1952")

for y, w, strata, sizes, N in [([3, 8, 5, 1, 0, 2], [4, 4, 4, 10, 10, 10], ["a", "a", "a", "b", "b", "b"], {"a": 12, "b": 30}, 42), ([7, 1, 2, 9], [1, 3, 3, 3], ["z", "a", "a", "a"], {"z": 1, "a": 9}, 10)]:
    u = [F(a * b, N) for a, b in zip(y, w)]
    variance = F(0)
    for h, size in sizes.items():
        own = [v for v, s in zip(u, strata) if s == h]
        if len(own) < size:
            variance += (1 - F(len(own), size)) * F(len(own), len(own) - 1) * sum((v - sum(own) / len(own))**2 for v in own)
    put("horvitzThompsonStrata", [y, w, strata, [sizes[h] for h in strata], N], [sum(u), mp.sqrt(M(variance)), len(y) - len(sizes)], DIGITS + ", Horvitz and Thompson 1952 with the finite population correction")

def shrink(x, n, family):
    X, N = F(sum(x)), F(sum(n))
    m, mean_n = X / N, N / len(x)
    s2 = sum(F(b) * (F(a, b) - m)**2 for a, b in zip(x, n)) / N
    out = []
    for a, b in zip(x, n):
        if family == "poisson":
            between = max(F(0), s2 - m / mean_n)
            w = F(0) if between == 0 else between / (between + m / b)
        else:
            top = b * s2 - b / mean_n * m * (1 - m)
            w = F(0) if top <= 0 else min(F(1), top / ((b - 1) * s2 + (mean_n - b) / mean_n * m * (1 - m)))
        out.append([m + w * (F(a, b) - m), w, m, F(a, b)])
    return out
x, n, groups = [3, 0, 9, 20, 1, 7, 5], [30, 12, 20, 40, 1, 50, 5], ["a", "b", "a", "a", "b", "c", "b"]
for family in ["poisson", "binomial"]:
    found = {g: iter(shrink([a for a, h in zip(x, groups) if h == g], [a for a, h in zip(n, groups) if h == g], family)) for g in set(groups)}
    put("empiricalBayesWithin", [x, n, groups, family], [v for g in groups for v in next(found[g])], EXACT + (", Marshall 1991" if family == "poisson" else ", Martuzzi and Elliott 1996"))

for x, n, level in [([1, 0, 1, 1], [1, 1, 1, 1], 0.95), ([4, 0, 2, 1], [5, 3, 4, 1], 0.9), ([0, 0, 0], [2, 1, 5], 0.95), ([2, 2, 2], [4, 4, 4], 0.998)]:
    X, N, m = F(sum(x)), F(sum(n)), len(x)
    p = X / N
    effect = F(1) if X in (0, N) else F(m, m - 1) * sum((a - p * b)**2 for a, b in zip(x, n)) / (N * p * (1 - p))
    held = max(F(1), effect)
    put("clusteredInterval", [x, n, level], [p, *wilson(X / held, N / held, level), effect], DIGITS + ", Kish 1965, Korn and Graubard 1998")

def outermost(levels, side):
    for level in sorted(levels, reverse=True):
        sign = side(level)
        if sign:
            return [sign * F(str(level)) * 100]
    return [0]
LEVELS = [0.95, 0.998]
for x, n, theta, levels in [(374, 1222, 0.3, LEVELS), (15, 20, 0.5, LEVELS), (19, 20, 0.5, LEVELS), (0, 40, 0.1, LEVELS), (0, 90, 0.1, LEVELS), (5, 5, 0.01, LEVELS), (14, 20, 0.5, [0.9, 0.5]), (3, 3, 1, LEVELS)]:
    distance, unit = M(F(x) - n * F(theta)), mp.sqrt(M(n * F(theta) * (1 - F(theta))))
    put("proportionFunnelClass", [x, n, theta, levels], outermost(levels, lambda level: 0 if abs(distance) <= z_of(level) * unit else 1 if distance > 0 else -1), DIGITS + ", outside the inverted Wilson limits")
for x, e, theta, levels in [(5, 100, 0.02, LEVELS), (9, 100, 0.02, LEVELS), (0, 100, 0.03, LEVELS), (0, 100, 0.08, LEVELS), (2, 100, 0.02, LEVELS), (40, 1000, 0.03, LEVELS), (14, 10, 1, [0.8, 0.7])]:
    m = M(F(theta) * e)
    tail = 1 - poisson_at_most(x - 1, m) if x > m else poisson_at_most(x, m)
    put("rateFunnelClass", [x, e, theta, levels], outermost(levels, lambda level: (1 if x > m else -1) if tail < (1 - M(level)) / 2 else 0), DIGITS + ", exact Poisson tails")
GIVEN = [[0.2, 0.4, 0.95], [0.1, 0.5, 0.998]]
for value, expected in [(0.3, 0), (0.2, 0), (0.19, -95), (0.41, 95), (0.5, 95), (0.51, 99.8), (0.05, -99.8)]:
    put("funnelClassByLimits", [value, GIVEN], [expected], "by hand")

def middle(v):
    s = sorted(F(a) for a in v)
    return (s[(len(s) - 1) // 2] + s[len(s) // 2]) / 2
for v in [[1, 2, 3, 4, 100], [5, 5, 5, 9, 1, 1], [-3, 0, 2.5, 7, 7, 11, 40.25], [0, 10]]:
    mad = middle([abs(F(a) - middle(v)) for a in v])
    put("medianDeviation", [v], [middle(v), mad], EXACT)
    put("median", [v], [middle(v)], EXACT)
    put("madDistances", [v], [(F(a) - middle(v)) / mad for a in v], EXACT)
    for k in [1, 3.5]:
        put("madOutliers", [v, k], [int(abs((F(a) - middle(v)) / mad) > F(k)) for a in v], EXACT)
put("madOutliers", [[4, 4, 4, 9], 5], [-1, -1, -1, -1], "undefined where the MAD is 0")

def disperse(y, s, centre, trim):
    z = [(a - centre) / b for a, b in zip(y, s)]
    order = sorted(z)
    def quantile(p):
        h = (len(z) - 1) * M(p)
        k = int(mp.floor(h))
        return order[k] + (h - k) * (order[min(k + 1, len(z) - 1)] - order[k])
    low, high = quantile(trim), quantile(1 - F(trim))
    phi = mp.fsum(min(high, max(low, v))**2 for v in z) / len(z)
    w = [1 / b**2 for b in s]
    tau2 = max(mp.mpf(0), (len(z) * phi - (len(z) - 1)) / (mp.fsum(w) - mp.fsum(v * v for v in w) / mp.fsum(w)))
    return phi, tau2, z[0], (y[0] - centre) / mp.sqrt(s[0]**2 + tau2)
x, n = [4, 0, 9, 30, 12, 7, 20], [20, 15, 44, 60, 12, 70, 31]
angle = lambda p: mp.asin(mp.sqrt(p))
for trim in [0, 0.25]:
    pooled = M(F(sum(x), sum(n)))
    of_proportion = disperse([angle(M(a) / b) for a, b in zip(x, n)], [1 / (2 * mp.sqrt(M(b))) for b in n], angle(pooled), trim)
    e = [pooled * b for b in n]
    put("overdispersionTrim", [x, n, trim], [*of_proportion, *disperse([mp.sqrt(a / b) for a, b in zip(x, e)], [1 / (2 * mp.sqrt(b)) for b in e], mp.mpf(1), trim)], DIGITS + ", Spiegelhalter 2005")

for x, n in [([374, 0], [1222, 10]), ([1, 2, 10**9], [10**9, 3, 10**9]), ([0, 0], [0, 7])]:
    put("pooled", [x, n], [sum(x), sum(n), F(sum(x), sum(n))], EXACT)
def deciles(v, invert):
    rank = lambda a: 1 + sum(1 for b in v if (b > a if invert else b < a))
    return [max(1, 11 - -(-(len(v) + 1 - rank(a)) * 10 // len(v))) for a in v]
for v in [[3, 1, 2], [5, 5, 5], [1, 4, 4, 4, 9, 12, 12, 0, 7, 3, 3, 8, 2]]:
    for invert in [1, 0]:
        put("deciles", [v, invert], deciles(v, invert == 1), EXACT + ", the formula in the source of phe_quantile")

# the generator: sfc32 of PractRand, seeded by a multiplicative hash of the text
MASK = 2**32 - 1
def random_of(seed):
    h = (1779033703 ^ len(seed)) & MASK
    for c in seed:
        h = ((h ^ ord(c)) * 3432918353) & MASK
        h = ((h << 13) | (h >> 19)) & MASK
    state = []
    for _ in range(3):
        h = ((h ^ (h >> 16)) * 2246822507) & MASK
        h = ((h ^ (h >> 13)) * 3266489909) & MASK
        h ^= h >> 16
        state.append(h)
    a, b, c, counter = *state, 1
    drawn = 0
    def next32():
        nonlocal a, b, c, counter
        out = (a + b + counter) & MASK
        counter = (counter + 1) & MASK
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & MASK
        c = (((c << 21) | (c >> 11)) + out) & MASK
        return out
    for _ in range(15):
        next32()
    while True:
        value = F(((next32() >> 5) << 26) + (next32() >> 6), 2**53)
        if value > 0:
            yield value
for seed in ["desmig", "1", ""]:
    stream = random_of(seed)
    put("createRandom", [seed, 70], [next(stream) for _ in range(70)], "own computation in whole numbers, sfc32 of PractRand")
def simple(keys, n, seed):
    pool, stream = sorted(keys), random_of(seed)
    for i in range(n):
        j = i + int(next(stream) * (len(pool) - i))
        pool[i], pool[j] = pool[j], pool[i]
    return sorted(pool[:n])
KEYS = ["%02d" % i for i in range(23)]
for n, seed in [(0, 1), (5, 1), (22, 7), (23, 3)]:
    put("simpleRandomSample", [KEYS, n, seed], [v for k in simple(KEYS, n, str(seed)) for v in (int(k), F(n, 23), F(23, n))], EXACT + ", Fisher and Yates")
strata = ["b" if i % 3 else "a" for i in range(23)]
for sizes, seed in [({"a": 2, "b": 6}, 1), ({"b": 15, "a": 0}, 9)]:
    drawn = []
    for name, size in sizes.items():
        members = [k for k, s in zip(KEYS, strata) if s == name]
        drawn += [(k, F(size, len(members))) for k in simple(members, size, "%d\0%s" % (seed, name))]
    put("stratifiedRandomSample", [KEYS, strata, list(sizes), list(sizes.values()), seed], [v for k, p in sorted(drawn) for v in (int(k), p, 1 / p)], EXACT + ", a simple random sample in each stratum")

# rank intervals: the simulation against the ranks' own distribution, where no limit lies near a step
def rank_limits(units, kind, level):
    mp.mp.dps = 20
    if kind == "rate":
        density = lambda x, n: lambda v: n * mp.e**((x - 0.5) * mp.log(n * v) - n * v - mp.loggamma(x + 0.5))
        above = lambda x, n: lambda v: mp.gammainc(x + 0.5, n * v, mp.inf, regularized=True)
        high = max((x + 12 * mp.sqrt(x + 1) + 20) / n for x, n in units)
    else:
        density = lambda x, n: lambda v: v**(x - mp.mpf(1) / 2) * (1 - v)**(n - x - mp.mpf(1) / 2) / mp.beta(x + 0.5, n - x + 0.5)
        above = lambda x, n: lambda v: mp.betainc(x + 0.5, n - x + 0.5, v, 1, regularized=True)
        high = mp.mpf(1)
    out = []
    for i, (x, n) in enumerate(units):
        others = [above(*u) for j, u in enumerate(units) if j != i]
        own = density(x, n)
        share = []
        for k in range(len(units)):
            def at(v):
                p = [f(v) for f in others]
                return own(v) * mp.fsum(mp.fprod(p[j] if j in chosen else 1 - p[j] for j in range(len(p))) for chosen in map(set, combinations(range(len(p)), k)))
            centre, reach = mp.mpf(x) / n, 9 * mp.sqrt((x + 1) / mp.mpf(n)**2)
            share.append(mp.quad(at, mp.linspace(max(mp.mpf(10)**-12, centre - reach), min(high - mp.mpf(10)**-12, centre + reach), 9)))
        assert abs(sum(share) - 1) < 1e-6, share
        steps = [sum(share[:k + 1]) for k in range(len(units))]
        def rank_at(p):
            assert all(abs(step - p) > 0.05 or p < 0.03 and step < 0.001 or p > 0.97 and step > 0.999 for step in steps), (steps, p)
            return next(k + 1 for k, step in enumerate(steps) if step > p)
        t = (1 - mp.mpf(level)) / 2
        out += [1 + sum(1 for a, b in units if F(a, b) > F(x, n)), rank_at(t), rank_at(1 - t), rank_at(mp.mpf(1) / 2)]
    mp.mp.dps = 40
    return out
UNITS = [[90, 100], [50, 100], [52, 100], [5, 100]]
for kind in ["proportion", "rate"]:
    for level, draws in [(0.95, 2000), (0.05, 4000)]:
        put("rankIntervals", [UNITS, kind, 7, draws, level], rank_limits(UNITS, kind, level), "own computation, ranks of independent Jeffreys posteriors by quadrature")

def binomial_test(x, n, p):
    mass = [mp.binomial(n, i) * p**i * (1 - p)**(n - i) for i in range(n + 1)]
    return mp.fsum(v for v in mass if v <= mass[x] * (1 + mp.mpf("1e-7")))
for x1, e1, x2, e2, ratio in [(11, 800, 21, 3011, 2), (5, 10, 9, 10, 0.5), (0, 3, 4, 1, 1.5)]:
    share = F(ratio) * e1 / (F(ratio) * e1 + e2)
    put("rateRatioTestRatio", [x1, e1, x2, e2, ratio], [binomial_test(x1, x1 + x2, M(share))], DIGITS + ", the binomial test of R poisson.test with r")
for x, n in [([83, 90, 129, 70], [86, 93, 136, 82]), ([0, 10**9], [10**9, 10**9]), ([300000000, 300000100, 300000000], [10**9, 10**9, 10**9]), ([300000000, 300000100], [10**9, 10**9])]:
    N, X, s = F(sum(n)), F(sum(x)), range(1, len(x) + 1)
    p, mean = X / N, sum(F(b) * c for b, c in zip(n, s)) / N
    under = sum(b * (c - mean)**2 for b, c in zip(n, s))
    slope = sum((c - mean) * (a - b * p) for a, b, c in zip(x, n, s)) / under
    chi2 = slope**2 * under / (p * (1 - p))
    put("trendDefault", [x, n], [chi2, slope, mp.erfc(mp.sqrt(M(chi2) / 2))], DIGITS + ", Armitage 1955, scores 1, 2, 3")

print("import type { Reference } from './mpmath.ts';\n")
print("/** Written by make-definitions.py: values worked out from the definitions; `source` says how each was got. */")
print("export const DEFINITIONS: readonly Reference[] = [")
print("\n".join(rows))
print("];")
