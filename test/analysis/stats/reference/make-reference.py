"""Writes mpmath.ts: values computed with 50 digits by mpmath, by routes of their own (closed forms, hypergeometric
series, sums and bisection), not those of src. Run: python3 make-reference.py > mpmath.ts (needs mpmath, scipy, statsmodels).
"""
import mpmath as mp, numpy as np
from scipy import special as sp
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
        if mp.isinf(v):
            return "Infinity" if v > 0 else "-Infinity"
        return repr(float(v)).replace("inf", "Infinity")
    return repr(v).replace("inf", "Infinity")

def put(fn, args, expected, source=OWN):
    rows.append("  { fn: '%s', args: %s, expected: %s, source: '%s' }," % (fn, text(args), text(list(expected)), source))

def zlevel(level):
    return mp.sqrt(2) * mp.erfinv(M(level))

def tail(level):
    return (1 - M(level)) / 2

def polish(log_tail, x0):
    u = mp.log(M(x0))
    for _ in range(80):
        f, d = log_tail(mp.e**u)
        u -= f / d
        if abs(f / d) < M(10)**-42:
            break
    return mp.e**u

def gamma_quantile(a, t, side):
    a, t = M(a), M(t)
    def log_tail(x):
        p = mp.gammainc(a, 0, x, regularized=True) if side == "lower" else mp.gammainc(a, x, mp.inf, regularized=True)
        density = mp.e**(a * mp.log(x) - x - mp.loggamma(a))
        return mp.log(p) - mp.log(t), (1 if side == "lower" else -1) * density / p
    start = sp.gammaincinv(float(a), float(t)) if side == "lower" else sp.gammainccinv(float(a), float(t))
    return polish(log_tail, start)

def beta_quantile(a, b, t, side):
    a, b, t = M(a), M(b), M(t)
    norm = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    def log_tail(x):
        p = mp.betainc(a, b, 0, x, regularized=True) if side == "lower" else mp.betainc(b, a, 0, 1 - x, regularized=True)
        density = mp.e**(a * mp.log(x) + (b - 1) * mp.log(1 - x) - norm)
        return mp.log(p) - mp.log(t), (1 if side == "lower" else -1) * density / p
    start = sp.betaincinv(float(a), float(b), float(t)) if side == "lower" else sp.betainccinv(float(a), float(b), float(t))
    return polish(log_tail, start)

def wilson(x, n, level):
    x, n, z = M(x), M(n), zlevel(level)
    root = z * mp.sqrt(z * z + 4 * x * (1 - x / n))
    return (2 * x + z * z - root) / (2 * (n + z * z)), (2 * x + z * z + root) / (2 * (n + z * z))

def exact_proportion(x, n, level):
    t = tail(level)
    lower = M(0) if x == 0 else t**(M(1) / n) if x == n else beta_quantile(x, n - x + 1, t, "lower")
    upper = M(1) if x == n else 1 - t**(M(1) / n) if x == 0 else beta_quantile(x + 1, n - x, t, "upper")
    return lower, upper

def exact_rate(x, level):
    return M(0) if x == 0 else gamma_quantile(x, tail(level), "lower"), gamma_quantile(x + 1, tail(level), "upper")

def byar(x, level):
    z = zlevel(level)
    lower = M(0) if x == 0 else x * (1 - M(1) / (9 * x) - z / (3 * mp.sqrt(x)))**3
    y = M(x + 1)
    return max(M(0), lower), y * (1 - 1 / (9 * y) + z / (3 * mp.sqrt(y)))**3

def bisect(f, low, high):
    low, high = M(low), M(high)
    sign = f(low) > 0
    for _ in range(170):
        middle = (low + high) / 2
        if (f(middle) > 0) == sign:
            low = middle
        else:
            high = middle
    return (low + high) / 2

def constrained(x1, n1, x2, n2, delta):
    """Closed form of Miettinen and Nurminen 1985: the cubic solved by cosines."""
    n, c = n1 + n2, x1 + x2
    l3, l2 = M(n), (n1 + 2 * n2) * delta - n - c
    l1, l0 = (n2 * delta - n - 2 * x2) * delta + c, x2 * delta * (1 - delta)
    q = l2**3 / (3 * l3)**3 - l1 * l2 / (6 * l3**2) + l0 / (2 * l3)
    p = mp.sqrt(abs(l2**2 / (3 * l3)**2 - l1 / (3 * l3))) * (1 if q >= 0 else -1)
    if p == 0:
        return -l2 / (3 * l3) + delta, -l2 / (3 * l3)
    ratio = min(M(1), max(M(-1), q / p**3))
    p2 = 2 * p * mp.cos((mp.pi + mp.acos(ratio)) / 3) - l2 / (3 * l3)
    return p2 + delta, p2

def miettinen_nurminen(x1, n1, x2, n2, level):
    z, d = zlevel(level), M(x1) / n1 - M(x2) / n2
    def excess(delta):
        p1, p2 = constrained(x1, n1, x2, n2, delta)
        v = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * M(n1 + n2) / (n1 + n2 - 1)
        return abs(d - delta) - z * mp.sqrt(abs(v))
    e = M(10)**-25
    return (M(-1) if d == -1 else bisect(excess, d - e, -1 + M(10)**-40)), (M(1) if d == 1 else bisect(excess, d + e, 1 - M(10)**-40))

def newcombe(x1, n1, x2, n2, level):
    (l1, u1), (l2, u2) = wilson(x1, n1, level), wilson(x2, n2, level)
    p1, p2 = M(x1) / n1, M(x2) / n2
    return p1 - p2 - mp.sqrt((p1 - l1)**2 + (u2 - p2)**2), p1 - p2 + mp.sqrt((u1 - p1)**2 + (p2 - l2)**2)

def binomial_test(x, n, p):
    p = M(p)
    pmf = [mp.binomial(n, i) * p**i * (1 - p)**(n - i) for i in range(n + 1)]
    return mp.fsum(v for v in pmf if v <= pmf[x] * (1 + M("1e-7")))

def poisson_test(x, m):
    m = M(m)
    top = int(m * 4 + 20 * mp.sqrt(m) + 4 * x + 60)
    pmf = [mp.e**(i * mp.log(m) - m - mp.loggamma(i + 1)) for i in range(top)]
    return mp.fsum(v for v in pmf if v <= pmf[x] * (1 + M("1e-7")))

LEVELS = [0.9, 0.95, 0.998, 0.9999]
for level in [0.5, 0.9, 0.95, 0.99, 0.998, 0.9999, 0.999999]:
    put("zForLevel", [level], [zlevel(level)])
for p in [1e-300, 1e-20, 1e-6, 0.025, 0.3]:
    put("normalQuantile", [p], [bisect(lambda z: mp.log(mp.ncdf(z)) - mp.log(M(p)), -40, 0)])
for z in [0.1, 1, 1.7, 3, 8, 37]:
    put("normalUpper", [z], [mp.erfc(M(z) / mp.sqrt(2)) / 2])
for x, n in [(0, 1), (1, 1), (0, 10), (10, 10), (1, 29), (374, 1222), (15, 17), (1, 10**6), (10**9 - 1, 10**9), (5 * 10**8, 10**9)]:
    for level in LEVELS:
        put("wilson", [x, n, level], wilson(x, n, level))
for x, n in [(0, 1), (0, 10), (10, 10), (1, 10), (9, 10), (374, 1222), (15, 17), (0, 500), (0, 10**9), (10**9, 10**9), (7, 10**6), (2000, 5000)]:
    for level in LEVELS:
        put("clopperPearson", [x, n, level], exact_proportion(x, n, level))
for x in [0, 1, 5, 9, 10, 100, 5000, 10**5]:
    for level in LEVELS:
        put("garwood", [x, 1, level], exact_rate(x, level))
        put("byar", [x, 1, level], byar(x, level))
PAIRS = [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (0, 10, 0, 10), (10, 10, 0, 20), (10, 10, 0, 10), (3, 900, 40, 5000), (374, 1222, 300, 1100), (12, 12, 15, 17), (1, 10**6, 3, 10**6), (70, 70, 80, 80)]
for pair in PAIRS:
    for level in [0.95, 0.998]:
        put("newcombe", [*pair, level], newcombe(*pair, level))
        put("miettinenNurminen", [*pair, level], miettinen_nurminen(*pair, level))
for x, n, p in [(682, 925, 0.75), (3, 10, 0.3), (10, 100, 0.2), (4, 8, 0.25), (0, 60, 0.01), (374, 1222, 0.28), (1000, 2000, 0.45), (1, 3, 0.5)]:
    put("binomialTest", [x, n, p], [binomial_test(x, n, p)])
for x, m in [(137, 24.19893), (0, 3), (3, 10.5), (12, 5.25), (7, 7), (200, 260), (8, 4.5)]:
    put("poissonTest", [x, 1, m], [poisson_test(x, m)])
for n, theta in [(20, 0.3), (5, 0.02), (1000, 0.306), (100000, 0.001)]:
    for level in [0.95, 0.998]:
        half = zlevel(level) * mp.sqrt(M(theta) * (1 - M(theta)) / n)
        put("proportionFunnelLimits", [n, theta, level], [max(M(0), theta - half), min(M(1), theta + half)])
for exposure, theta in [(1000, 0.002), (1000, 0.0125), (365, 0.5), (3, 0.1), (50000, 0.04)]:
    for level in [0.95, 0.998]:
        e, t = M(exposure) * M(theta), tail(level)
        high = bisect(lambda y: mp.gammainc(y, 0, e, regularized=True) - t, e, e + 60 + 10 * mp.sqrt(e))
        low = M(0) if mp.e**-e >= t else bisect(lambda y: mp.gammainc(y + 1, e, mp.inf, regularized=True) - t, 0, e)
        put("rateFunnelLimits", [exposure, theta, level], [low / exposure, high / exposure])
for df, t in [(1, 0.025), (2, 0.001), (7, 0.025), (29, 0.0005), (1000, 0.025)]:
    upper = lambda q: mp.betainc(M(df) / 2, M(1) / 2, 0, df / (df + q * q), regularized=True) / 2
    put("studentQuantile", [df, t], [bisect(lambda q: upper(q) - M(t), M(10)**-6, 1000)])
for df, t, side in [(1, 0.05, "upper"), (3, 0.001, "lower"), (2000, 0.001, "upper"), (5000, 0.025, "lower"), (100000, 0.0001, "upper")]:
    put("chiSquaredQuantile", [df, t, side], [2 * gamma_quantile(M(df) / 2, t, side)])

def odds_exact(x1, n1, x2, n2, level):
    total = x1 + x2
    low, high = max(0, total - n2), min(n1, total)
    support = range(low, high + 1)
    base = [mp.binomial(n1, k) * mp.binomial(n2, total - k) for k in support]
    def moments(psi):
        w = [b * psi**k for b, k in zip(base, support)]
        s = mp.fsum(w)
        return (mp.fsum(k * v for k, v in zip(support, w)) / s, mp.fsum(v for k, v in zip(support, w) if k <= x1) / s,
                mp.fsum(v for k, v in zip(support, w) if k >= x1) / s)
    solve = lambda f: mp.e**bisect(lambda u: f(moments(mp.e**u)), -60, 60)
    t = tail(level)
    return (M(0) if x1 == low else mp.inf if x1 == high else solve(lambda m: m[0] - x1),
            M(0) if x1 == low else solve(lambda m: m[2] - t), mp.inf if x1 == high else solve(lambda m: m[1] - t))
for pair in [(56, 70, 48, 80), (9, 10, 3, 10), (0, 10, 4, 12), (10, 10, 3, 9), (3, 4, 1, 4), (43, 280, 12, 190)]:
    for level in [0.95, 0.998]:
        put("oddsRatioExact", [*pair, level], odds_exact(*pair, level))

x, n = [0, 3, 5, 12, 7, 40, 2, 9, 11, 30, 1, 20], [20, 35, 60, 80, 75, 210, 40, 33, 90, 77, 64, 20]
def disperse(y, s, centre):
    z = [(a - centre) / b for a, b in zip(y, s)]
    order = sorted(z)
    def quantile(p):
        h = (len(z) - 1) * p
        k = int(mp.floor(h))
        return order[k] + (h - k) * (order[min(k + 1, len(z) - 1)] - order[k])
    lo, hi = quantile(M(1) / 10), quantile(M(9) / 10)
    phi = mp.fsum(min(hi, max(lo, v))**2 for v in z) / len(z)
    w = [1 / b**2 for b in s]
    tau2 = max(M(0), (len(z) * phi - (len(z) - 1)) / (mp.fsum(w) - mp.fsum(v * v for v in w) / mp.fsum(w)))
    return phi, tau2, z[0], (y[0] - centre) / mp.sqrt(s[0]**2 + tau2)
pooled = M(sum(x)) / sum(n)
angle = lambda p: mp.asin(mp.sqrt(p))
phi, tau2, z0, a0 = disperse([angle(M(a) / b) for a, b in zip(x, n)], [1 / (2 * mp.sqrt(M(b))) for b in n], angle(pooled))
put("proportionOverdispersion", [x, n], [phi, tau2, z0, a0], OWN + ", steps of FunnelPlotR (PR)")
half = zlevel(0.998) * mp.sqrt(1 / (4 * M(100)) + tau2)
put("overdispersedProportion", [x, n, 100, 0.998], [mp.sin(max(M(0), angle(pooled) - half))**2, mp.sin(angle(pooled) + half)**2], OWN + ", steps of FunnelPlotR (PR)")
e = [pooled * b for b in n]
phi, tau2, z0, a0 = disperse([mp.sqrt(a / b) for a, b in zip(x, e)], [1 / (2 * mp.sqrt(b)) for b in e], M(1))
put("rateOverdispersion", [x, n], [phi, tau2, z0, a0], OWN + ", steps of FunnelPlotR (SR, CQC)")
half = zlevel(0.95) * mp.sqrt(1 / (4 * 100 * pooled) + tau2)
put("overdispersedRate", [x, n, 100, 0.95], [pooled * max(M(0), 1 - half)**2, pooled * (1 + half)**2], OWN + ", steps of FunnelPlotR (SR, CQC)")

strata = [(3, 1200, 5000), (0, 900, 5500), (14, 2100, 6000), (9, 800, 3000)]
def dobson(level, squares=None):
    w = M(sum(s[2] for s in strata)); X = sum(s[0] for s in strata)
    value = mp.fsum(M(s[2]) / w * s[0] / s[1] for s in strata)
    var = mp.fsum((M(s[2]) / w / s[1])**2 * (squares[i] if squares else s[0]) for i, s in enumerate(strata))
    lo, hi = byar(X, level)
    return value, value + mp.sqrt(var / X) * (lo - X), value + mp.sqrt(var / X) * (hi - X)
for level in [0.95, 0.998]:
    put("directDobsonByar", [[list(s) for s in strata], level], dobson(level), OWN + ", formula of PHEindicatormethods calculate_dsr")
    put("directDobsonByarClustered", [[list(s) for s in strata], [5, 0, 30, 11], level], dobson(level, [5, 0, 30, 11]), OWN + ", formula of PHEindicatormethods calculate_dsr with dependent events")

from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa
KAPPA = [[[20, 5], [10, 15]], [[44, 5, 1], [7, 20, 3], [9, 5, 6]], [[11, 3, 1, 0], [1, 8, 2, 1], [0, 3, 9, 2], [0, 0, 4, 15]]]
import statsmodels
for table in KAPPA:
    for kind, wt in [("unweighted", None), ("linear", "linear"), ("quadratic", "quadratic")]:
        r = cohens_kappa(np.array(table), wt=wt)
        put("cohenKappa", [table, kind], [float(r.kappa), float(np.sqrt(r.var_kappa)), float(np.sqrt(r.var_kappa0)), float(r.pvalue_two_sided)], "statsmodels %s cohens_kappa" % statsmodels.__version__)
FLEISS = [[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]]
N, r = len(FLEISS), sum(FLEISS[0])
pj = [M(sum(row[j] for row in FLEISS)) / (N * r) for j in range(5)]
pq = mp.fsum(p * (1 - p) for p in pj)
se = mp.sqrt(2 * (pq**2 - mp.fsum(p * (1 - p) * (1 - 2 * p) for p in pj)) / (N * r * (r - 1) * pq**2))
put("fleissKappa", [FLEISS], [float(fleiss_kappa(np.array(FLEISS))), se], "statsmodels fleiss_kappa on the widely printed table of 10 subjects and 14 raters; standard error " + OWN + ", formula of irr kappam.fleiss")

print("/** Written by make-reference.py: high-precision values; `source` says how each was got. */")
print("export interface Reference {\n  readonly fn: string;\n  readonly args: readonly Argument[];\n  readonly expected: readonly number[];\n  readonly source: string;\n}\n")
print("export type Argument = number | string | readonly Argument[];\n")
print("export const MPMATH_VALUES: readonly Reference[] = [")
print("\n".join(rows))
print("];")
