"""Writes extremes.ts: more values by mpmath with 50 digits, by routes of their own, at edges and far out in the tails.
Run: python3 make-extremes.py > extremes.ts (needs mpmath).
"""
import mpmath as mp
mp.mp.dps = 50
M = mp.mpf
rows = []
OWN = "own computation, mpmath, 50 digits"

def text(v):
    if isinstance(v, (list, tuple)):
        return "[" + ", ".join(text(e) for e in v) + "]"
    if isinstance(v, str):
        return "'" + v + "'"
    if isinstance(v, mp.mpf):
        v = float(v)
    return repr(v).replace("inf", "Infinity")

def put(fn, args, expected, source=OWN):
    rows.append("  { fn: '%s', args: %s, expected: %s, source: '%s' }," % (fn, text(args), text(list(expected)), source))

def z_of(level):
    return mp.sqrt(2) * mp.erfinv(M(level))

def log_pmf_binomial(n, p):
    logs = mp.log(p), mp.log(1 - p)
    return lambda k: mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * logs[0] + (n - k) * logs[1]

def log_pmf_poisson(m):
    return lambda k: k * mp.log(m) - m - mp.loggamma(k + 1)

def add_up(first, ratio, most):
    """first + first * ratio(1) + ..., until terms no longer matter."""
    total, term, k = first, first, 0
    while k < most:
        k += 1
        term *= ratio(k)
        if term == 0 or term < total * M(10)**-30:
            break
        total += term
    return total

def two_sided(x, mean, log_pmf, up, down, top):
    """Minimum likelihood; `up(k)` is pmf(k + 1) / pmf(k), `down(k)` pmf(k - 1) / pmf(k)."""
    limit = log_pmf(x) + mp.log(1 + M("1e-7"))
    if x == mean:
        return M(1)
    above = lambda k: add_up(mp.e**log_pmf(k), lambda i: up(k + i - 1), top - k)
    below = lambda k: add_up(mp.e**log_pmf(k), lambda i: down(k - i + 1), k)
    if x < mean:
        low, high = int(mp.ceil(mean)), top + 1
        while low < high:
            middle = (low + high) // 2
            if log_pmf(middle) <= limit:
                high = middle
            else:
                low = middle + 1
        return min(M(1), below(x) + (above(low) if low <= top else 0))
    low, high = -1, int(mp.floor(mean))
    while low < high:
        middle = (low + high + 1) // 2
        if log_pmf(middle) <= limit:
            low = middle
        else:
            high = middle - 1
    return min(M(1), above(x) + (below(low) if low >= 0 else 0))

def binomial_test(x, n, p):
    p = M(p)
    odds = p / (1 - p)
    return two_sided(x, n * p, log_pmf_binomial(n, p), lambda k: odds * (n - k) / (k + 1), lambda k: k / (odds * (n - k + 1)), n)

def poisson_test(x, m):
    m = M(m)
    return two_sided(x, m, log_pmf_poisson(m), lambda k: m / (k + 1), lambda k: k / m, int(m * 3 + 4 * x + 2000))

for x, n, p in [(0, 1, 0.5), (1, 1, 0.5), (0, 1, 0.001), (1, 1, 0.999), (0, 10, 0.9), (10, 10, 0.1), (5, 10, 0.5), (1, 2, 0.5), (3, 12, 0.25), (2, 20, 0.1),
                (500, 1000, 0.001), (990, 1000, 0.5), (0, 1000, 0.5), (1000, 1000, 0.5), (1, 1000000, 0.001), (600000, 1000000, 0.58), (374, 1222, 0.306),
                (300000100, 1000000000, 0.3), (300020000, 1000000000, 0.3), (299600000, 1000000000, 0.3), (2, 1000000000, 1e-9), (9, 1000000000, 1e-9), (7, 503, 0.0139), (503, 503, 0.99)]:
    put("binomialTest", [x, n, p], [binomial_test(x, n, p)])
for x, e, r in [(0, 1, 0.001), (0, 1, 30.5), (1, 1, 1), (2, 1, 1), (0, 1, 0.7), (100, 1, 0.5), (9, 1, 3), (10, 1000, 0.003), (1000, 1, 500), (500, 1, 1100), (1000000, 1, 999000),
                (1000000, 1, 970000), (5, 2.5, 3.75), (40, 12345.5, 0.0021), (1, 1, 700), (190, 1, 2)]:
    put("poissonTest", [x, e, r], [poisson_test(x, M(e) * M(r))])
for x1, e1, x2, e2 in [(0, 10, 3, 10), (3, 10, 0, 10), (0, 5, 40, 5), (12, 340, 30, 1250), (400, 1000, 100, 1000), (2000, 1000, 100, 1000), (10, 1, 10, 1)]:
    put("rateRatioTest", [x1, e1, x2, e2], [binomial_test(x1, x1 + x2, M(e1) / (M(e1) + M(e2)))])
for level in [1e-12, 0.001, 0.1, 0.3333333333333333, 0.8, 0.975, 0.9999999, 0.999999999999]:
    put("zForLevel", [level], [z_of(level)])
for z in [-38, -8, -1.5, -1e-9, 0, 1e-9, 0.5, 5]:
    put("normalCdf", [z], [mp.ncdf(M(z))])
for p in [0.2500001, 0.4, 0.499999999999, 0.5, 0.50000000001, 0.7, 0.975, 0.999999999999]:
    put("normalQuantile", [p], [mp.sqrt(2) * mp.erfinv(2 * M(p) - 1)])
for z in [-5, -0.3, 0, 12, 25, 37.5]:
    put("normalUpper", [z], [mp.erfc(M(z) / mp.sqrt(2)) / 2])
for x, df in [(0, 1), (1e-12, 1), (0.5, 1), (3.841458820694124, 1), (30, 1), (500, 1), (1370, 1), (2, 2), (1400, 2), (150, 100), (80, 100), (2200, 2000), (1800, 2000), (101000, 100000)]:
    put("chiSquaredTails", [x, df], [mp.gammainc(M(df) / 2, 0, M(x) / 2, regularized=True), mp.gammainc(M(df) / 2, M(x) / 2, mp.inf, regularized=True)])
def student_upper(t, df):
    t, df = M(t), M(df)
    half = mp.betainc(df / 2, M(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return half if t >= 0 else 1 - half
for t, df in [(0.5, 1), (-2, 1), (1e6, 1), (3, 4), (12, 9), (1.96, 1000), (40, 30), (8, 250)]:
    put("studentUpper", [t, df], [student_upper(t, df)])

def wilson(x, n, level):
    x, n, z = M(x), M(n), z_of(level)
    root = z * mp.sqrt(z * z + 4 * x * (1 - x / n))
    return (2 * x + z * z - root) / (2 * (n + z * z)), (2 * x + z * z + root) / (2 * (n + z * z))
for x, n, level in [(0, 1, 0.5), (1, 1, 0.5), (1, 3, 0.01), (3, 5, 0.999999999), (0, 10**9, 0.95), (10**9, 10**9, 0.95), (1, 10**12, 0.95), (2.5, 7.25, 0.95), (0.1, 50, 0.998), (82, 100, 0.68), (7, 503, 0.998)]:
    put("wilson", [x, n, level], wilson(x, n, level))

def invert(f, low, high):
    """Root of an increasing f by bisection in the logarithm."""
    low, high = mp.log(M(low)), mp.log(M(high))
    for _ in range(150):
        middle = (low + high) / 2
        if f(mp.e**middle) > 0:
            high = middle
        else:
            low = middle
    return mp.e**((low + high) / 2)
def binomial_at_least(x, n, p):
    odds = p / (1 - p)
    if x > n * p:
        return add_up(mp.e**log_pmf_binomial(n, p)(x), lambda i: odds * (n - x - i + 1) / (x + i), n - x)
    return 1 - add_up(mp.e**log_pmf_binomial(n, p)(x - 1), lambda i: (x - i) / (odds * (n - x + 1 + i)), x - 1)
def clopper_pearson(x, n, level):
    t = (1 - M(level)) / 2
    lower = M(0) if x == 0 else t**(M(1) / n) if x == n else invert(lambda p: binomial_at_least(x, n, p) - t, 1e-300, M(x) / n)
    upper = M(1) if x == n else 1 - t**(M(1) / n) if x == 0 else 1 - invert(lambda q: binomial_at_least(n - x, n, q) - t, 1e-300, M(n - x) / n)
    return lower, upper
for x, n, level in [(1, 1, 0.5), (0, 500, 0.999999999999), (0, 2, 0.95), (1, 2, 0.95), (1, 1000000, 0.998), (999, 1000, 0.95), (5, 20, 0.999999999), (5, 20, 0.01), (50, 503, 0.998), (3, 10**9, 0.95)]:
    put("clopperPearson", [x, n, level], clopper_pearson(x, n, level))

def poisson_at_least(x, m):
    if x > m:
        return add_up(mp.e**log_pmf_poisson(m)(x), lambda i: m / (x + i), 10**7)
    return 1 - add_up(mp.e**log_pmf_poisson(m)(x - 1), lambda i: (x - i) / m, x - 1)
def garwood(x, level):
    t = (1 - M(level)) / 2
    lower = M(0) if x == 0 else invert(lambda m: poisson_at_least(x, m) - t, 1e-300, x)
    upper = invert(lambda m: poisson_at_least(x + 1, m) - (1 - t), M(x) / 2 + M("0.001"), 3 * x + 60)
    return lower, upper
def byar(x, level):
    z = z_of(level)
    cube = lambda m, s: m * max(M(0), 1 - 1 / (9 * M(m)) + s * z / (3 * mp.sqrt(m)))**3
    return (M(0) if x == 0 else cube(M(x), -1)), cube(M(x + 1), 1)
for x, e, level in [(0, 12.5, 0.95), (1, 0.001, 0.998), (9, 1000, 0.95), (10, 1000, 0.95), (11, 3.5, 0.5), (2, 7, 0.999999999), (250, 123456.7, 0.998), (1000, 2, 0.95), (0, 1, 0.01)]:
    lower, upper = garwood(x, level)
    put("garwood", [x, e, level], [lower / M(e), upper / M(e)])
    low, high = byar(x, level)
    put("byar", [x, e, level], [low / M(e), high / M(e)])
    used = (lower, upper) if x < 10 else (low, high)
    put("poissonRate", [x, e, level], [used[0] / M(e), used[1] / M(e)], OWN + ", exact below 10 events and Byar from 10 as phe_rate")
for x, squares, e, level in [(12, 12, 800, 0.95), (12, 30, 800, 0.95), (4, 10, 55.5, 0.998), (0, 0, 9, 0.95), (500, 900, 1e6, 0.95)]:
    lower, upper = garwood(x, level) if x < 10 else byar(x, level)
    scale = M(1) if x == 0 else mp.sqrt(M(squares) / x)
    put("clusteredRate", [x, squares, e, level], [M(x) / M(e), max(M(0), (x + scale * (lower - x)) / M(e)), (x + scale * (upper - x)) / M(e)], OWN + ", formula of PHEindicatormethods for events that are not independent")
for x, n, r in [(374, 1222, 0.3), (0, 5, 0.2), (5, 5, 0.2), (2, 10**9, 1e-9)]:
    put("proportionScore", [x, n, r], [(M(x) / n - M(r)) / mp.sqrt(M(r) * (1 - M(r)) / n)])
for x, e, r in [(0, 40, 0.1), (12, 40, 0.1), (10**6, 10**9, 0.00099)]:
    put("rateScore", [x, e, r], [(x - M(e) * M(r)) / mp.sqrt(M(e) * M(r))])

def newcombe(x1, n1, x2, n2, level):
    (l1, u1), (l2, u2) = wilson(x1, n1, level), wilson(x2, n2, level)
    p1, p2 = M(x1) / n1, M(x2) / n2
    return p1 - p2, p1 - p2 - mp.sqrt((p1 - l1)**2 + (u2 - p2)**2), p1 - p2 + mp.sqrt((u1 - p1)**2 + (p2 - l2)**2)
for pair in [(1, 1, 0, 1), (0, 1, 0, 1), (1, 1, 1, 1), (1, 10**6, 5, 10**6), (500000, 10**6, 499000, 10**6), (1222, 4000, 1569, 5100), (0, 503, 17, 503)]:
    for level in [0.5, 0.95]:
        put("newcombeAll", [*pair, level], newcombe(*pair, level))

def trend(x, n, s):
    N, X = sum(n), sum(x)
    p, mean = M(X) / N, mp.fsum(M(b) * M(c) for b, c in zip(n, s)) / N
    top = mp.fsum((M(c) - mean) * (a - b * p) for a, b, c in zip(x, n, s))
    spread = mp.fsum(M(b) * (M(c) - mean)**2 for b, c in zip(n, s))
    chi2 = top**2 / spread / (p * (1 - p))
    return chi2, top / spread, mp.erfc(mp.sqrt(chi2 / 2))
for x, n, s in [([1, 2], [10, 10], [1, 2]), ([0, 5, 9], [10, 10, 10], [2019, 2020, 2022]), ([500, 1500], [2000, 2000], [0, 1]), ([300, 400, 900, 1500], [2000, 2000, 2000, 2000], [1, 2, 3, 4]),
                ([5, 5, 5], [10, 10, 10], [1, 2, 3]), ([10, 200], [10000, 900], [1, 5]), ([0, 1], [10**6, 10**6], [0, 1])]:
    put("trendAll", [x, n, s], trend(x, n, s), OWN + ", formula of Armitage 1955")

def hochberg(p):
    order = sorted([(M(v), i) for i, v in enumerate(p) if v >= 0], reverse=True)
    q, least = {}, M(1)
    for k, (v, i) in enumerate(order):
        least = min(least, v * len(order) / (len(order) - k))
        q[i] = least
    return [q.get(i, M(-1)) for i in range(len(p))]
for p in [[0.5], [0, 1, 1], [0.01, 0.01, 0.01, 0.9], [1e-300, 0.2, 1e-12, -1, 0.04, 0.04], [0.04, -1, 0.03, 0.02, 0.01, -1, 0.05], [1e-310, 5e-324, 0.7]]:
    put("hochbergGaps", [p], hochberg(p), OWN + ", definition of Benjamini and Hochberg 1995; -1 stands for no test")

def shrink(x, n, family):
    X, N, I = M(sum(x)), M(sum(n)), len(x)
    m, mean_n = X / N, N / I
    s2 = mp.fsum(b * (M(a) / b - m)**2 for a, b in zip(x, n)) / N
    out = []
    for a, b in zip(x, n):
        if family == "poisson":
            between = max(M(0), s2 - m / mean_n)
            w = M(0) if between == 0 else between / (between + m / b)
        else:
            top = b * s2 - (b / mean_n) * m * (1 - m)
            below = (b - 1) * s2 + ((mean_n - b) / mean_n) * m * (1 - m)
            w = M(0) if top <= 0 else min(M(1), top / below)
        out += [m + w * (M(a) / b - m), w]
    return out
for x, n in [([0, 0, 0], [5, 9, 2]), ([3], [10]), ([1, 2, 4], [10, 20, 40]), ([5, 0, 9, 1], [5, 12, 9, 30]), ([0, 1], [1, 1]), ([10, 200, 3000, 2], [100, 900, 10000, 50]), ([1, 1, 1, 30], [100, 100, 100, 100])]:
    for family in ["poisson", "binomial"]:
        put("shrunken", [x, n, family], shrink(x, n, family), OWN + (", Marshall 1991" if family == "poisson" else ", Martuzzi and Elliott 1996"))

for observed, strata, level in [(25, [[1000, 40, 5000], [2000, 10, 9000]], 0.95), (9, [[1000, 40, 5000]], 0.998), (0, [[10, 3, 70], [5, 0, 40]], 0.95), (10, [[800, 12, 1000]], 0.95)]:
    expected = mp.fsum(M(a) * b / c for a, b, c in strata)
    crude = M(sum(s[1] for s in strata)) / sum(s[2] for s in strata)
    lower, upper = garwood(observed, level) if observed < 10 else byar(observed, level)
    put("indirectStandardised", [observed, strata, level], [expected, observed / expected, lower / expected, upper / expected, observed / expected * crude, lower / expected * crude, upper / expected * crude], OWN + ", formula of calculate_ISRatio and calculate_ISRate")

def median(v):
    s = sorted(M(a) for a in v)
    return (s[(len(s) - 1) // 2] + s[len(s) // 2]) / 2
for v in [[1, 2, 3, 4, 100], [5, 5, 5, 9, 1, 1], [-3, 0, 2.5, 7, 7, 11, 40.25], [1e9 + 1, 1e9 + 2, 1e9 + 4], [0, 10]]:
    mean = mp.fsum(M(a) for a in v) / len(v)
    sd = mp.sqrt(mp.fsum((M(a) - mean)**2 for a in v) / len(v))
    put("zScores", [v], [(M(a) - mean) / sd for a in v], OWN + ", population standard deviation")
    mad = median([abs(M(a) - median(v)) for a in v])
    put("modifiedZ", [v], [M("0.6745") * (M(a) - median(v)) / mad for a in v], OWN + ", Iglewicz and Hoaglin 1993")

def classes(v, k, invert):
    out = []
    for a in v:
        rank = 1 + sum(1 for b in v if (b > a if invert else b < a))
        out.append(max(1, int(mp.floor(k + 1 - mp.ceil(M(len(v) + 1 - rank) * k / len(v))))))
    return out
for v in [[1], [2, 2, 2], [1, 2, 3], list(range(1, 11)), list(range(1, 24)), [5, 1, 5, 3, 3, 3, 9, 0, 0, 12, 7]]:
    for high in [0, 1]:
        for k in [10, 4]:
            put("quantileClasses", [v, k, high], classes(v, k, high), OWN + ", the formula in the source of phe_quantile")

def exact_ratio(x1, e1, x2, e2, level):
    t, scale = (1 - M(level)) / 2, M(e2) / M(e1)
    lower, upper = clopper_pearson(x1, x1 + x2, level)
    return (M(x1) / x2 * scale if x2 else mp.inf), lower / (1 - lower) * scale, (upper / (1 - upper) * scale if x2 else mp.inf)
for a in [(0, 1, 1, 1), (1, 1, 0, 1), (1, 1, 1, 1), (10000, 1.5, 9000, 2.25), (3, 0.001, 500, 1000), (374, 1222, 1569, 6000)]:
    for level in [0.95, 0.999]:
        put("rateRatioExact", [*a, level], exact_ratio(*a, level))

for n, theta, level in [(1, 0.5, 0.95), (3, 0.001, 0.998), (10**9, 0.3, 0.95), (50, 0, 0.95), (50, 1, 0.95), (503, 0.306, 0.5)]:
    half = z_of(level) * mp.sqrt(M(theta) * (1 - M(theta)) / n)
    put("proportionFunnelLimits", [n, theta, level], [max(M(0), theta - half), min(M(1), theta + half)])
for events, theta, level in [(1, 0.002, 0.95), (10, 0.5, 0.998), (400, 1, 0.95)]:
    lower, upper = garwood(events, level)
    put("rateFunnelPoint", [events, theta, level], [upper / theta, events / upper * theta, lower / theta, events / lower * theta], OWN + ", Garwood limits over the reference as phe_funnels")

def total_and_mean(y, w, strata, sizes):
    total, W = mp.fsum(M(a) * M(b) for a, b in zip(y, w)), mp.fsum(M(b) for b in w)
    def variance(u):
        out = M(0)
        for h in sorted(set(strata)):
            own = [v for v, s in zip(u, strata) if s == h]
            n, mean = len(own), mp.fsum(own) / len(own)
            if sizes.get(h) == n:
                continue
            f = 1 - M(n) / sizes[h] if h in sizes else M(1)
            out += f * M(n) / (n - 1) * mp.fsum((v - mean)**2 for v in own)
        return out
    mean = total / W
    return total, mp.sqrt(variance([M(a) * M(b) for a, b in zip(y, w)])), mean, mp.sqrt(variance([M(b) * (M(a) - mean) / W for a, b in zip(y, w)]))
for y, w, strata, sizes in [([1, 0, 1, 1], [3, 3, 3, 3], ["a", "a", "a", "a"], {"a": 12}), ([4, 4, 4], [1, 2, 3], ["a", "a", "a"], {}), ([7, 1, 2, 9], [1, 3, 3, 3], ["z", "a", "a", "a"], {"z": 1, "a": 9}),
                            ([3, 8, 5, 1, 0, 2], [1.5, 4, 4, 10, 10.25, 10], ["a", "a", "a", "b", "b", "b"], {"a": 12, "b": 31})]:
    put("designBoth", [y, w, strata, [[h, n] for h, n in sizes.items()]], total_and_mean(y, w, strata, sizes), OWN + ", formulas of survey svytotal and svymean")

def pps(sizes, n, start):
    prob, certain = [M(0)] * len(sizes), set()
    while True:
        rest = mp.fsum(M(s) for i, s in enumerate(sizes) if i not in certain)
        fresh = {i for i, s in enumerate(sizes) if i not in certain and s > 0 and (n - len(certain)) * M(s) >= rest}
        if not fresh:
            break
        certain |= fresh
    prob = [M(1) if i in certain else (n - len(certain)) * M(s) / rest if rest else M(0) for i, s in enumerate(sizes)]
    drawn, run = [], M(0)
    for i, p in enumerate(prob):
        if i in certain:
            drawn.append(i)
            continue
        if p > 0 and mp.floor(run - start) != mp.floor(run + p - start):
            drawn.append(i)
        run += p
    return prob, drawn
for sizes, n, start in [([5, 3, 2, 8, 1, 1], 3, 0.25), ([100, 1, 2, 3, 4], 3, 0.5), ([1, 1, 1, 1], 2, 0), ([10, 0, 7, 7, 3, 9, 30, 2], 4, 0.875)]:
    prob, drawn = pps(sizes, n, M(start))
    put("inclusionProbabilities", [sizes, n], prob, OWN + ", Tille 2006")
    put("ppsDrawn", [sizes, n, start], drawn, OWN + ", the rule in the source of sampling UPsystematic")

print("import type { Reference } from './mpmath.ts';\n")
print("/** Written by make-extremes.py: values at edges and far out in the tails; `source` says how each was got. */")
print("export const EXTREMES: readonly Reference[] = [")
print("\n".join(rows))
print("];")
