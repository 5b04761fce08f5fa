/** How much of something is done, in whole percent: 100 only when all of it is, 0 only when nothing is. */
export function percentOf(done: number, all: number): number {
  if (all === 0 || done >= all) return 100;
  if (done <= 0) return 0;
  return Math.min(99, Math.max(1, Math.round((done / all) * 100)));
}
