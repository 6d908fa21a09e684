/**
 * Breaks in a series: what these columns hold was classified anew, and periods before and after are never one series.
 * KPAI's clusters and categories: the classification in use since 2020/2021; the one before ends with 2019.
 */
export const CLUSTER_BREAK = { newSince: '2020', columns: ['cluster', 'category'] } as const;
