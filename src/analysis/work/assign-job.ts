/** The job that applies a hearing's rules to the comments that nobody has; its key is the hearing's id. */
export const ASSIGN_JOB = 'analysis.assign';
