import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';

/** Where Debian, Red Hat and The Document Foundation's own packages put LibreOffice. */
const PROGRAMS = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/usr/lib64/libreoffice/program/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
];
const WITHOUT_NETWORK = '/usr/bin/unshare';
const SHELL = '/bin/sh';

/** Of address space, in kilobytes: LibreOffice maps about one gigabyte before it has opened anything. */
const ADDRESS_SPACE_KILOBYTES = 4 * 1024 * 1024;
/** Of any file that it writes, in blocks of 512 bytes. */
const FILE_BLOCKS = (256 * 1024 * 1024) / 512;
const CORE_BLOCKS = 0;

/** LibreOffice, if there is one on this machine. */
export function officeProgram(programs: readonly string[] = PROGRAMS): string | null {
  return programs.find((program) => existsSync(program)) ?? null;
}

/**
 * Runs LibreOffice with limits of memory, of processor time and of what it writes, and where the system allows it in a
 * network of its own that leads nowhere. True when it ended well, which does not say that it did what was asked.
 */
export async function runOffice(program: string, folder: string, processorSeconds: number, args: readonly string[]) {
  const command = [...((await mayLeaveNetwork()) ? [WITHOUT_NETWORK, '-rn', '--'] : []), program, ...args];
  const limits = `ulimit -v ${ADDRESS_SPACE_KILOBYTES}; ulimit -t ${processorSeconds}; ulimit -f ${FILE_BLOCKS}; ulimit -c ${CORE_BLOCKS}`;
  return endsWell(SHELL, ['-c', `${limits}; exec "$@"`, 'office', ...command], folder);
}

/** A namespace without a network may be made by anybody on most systems; where it may not, the profile alone forbids it. */
async function mayLeaveNetwork(): Promise<boolean> {
  return existsSync(WITHOUT_NETWORK) && (await endsWell(WITHOUT_NETWORK, ['-rn', '--', '/bin/true'], '/'));
}

async function endsWell(program: string, args: readonly string[], folder: string): Promise<boolean> {
  const env = { HOME: folder, TMPDIR: folder, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' };
  const child = spawn(program, args, { cwd: folder, env, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null]; // reason: what Node says of an ended process
  return code === 0;
}
