/**
 * How long the processor worked at something, in milliseconds. A clock on the wall would also count what the machine did
 * meanwhile for others.
 */
export async function workingTimeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
