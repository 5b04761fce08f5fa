/**
 * The condition under which an answer counts: submitted, not withdrawn, in its newest version. In statements where
 * `response` is r and `response_version` is v.
 */
export const COUNTS = `r."state" = 'submitted' AND v."number" = r."currentVersion"`;
