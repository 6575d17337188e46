/** Regular-expression source of what stands between the ends of an interval. */
export const intervalSign = '(?:\\s+(?:[tT][oO]|[àÀ])\\s+|\\s*[–…]\\s*)'
