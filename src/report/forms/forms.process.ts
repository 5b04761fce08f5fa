import { readFile } from 'node:fs/promises';
import { argv, exit, resourceUsage, stdin, stdout } from 'node:process';
import type { WritableSummary } from './document/summary-document.js';
import { formFilename } from './form-names.js';
import { formPath, type FormsJob, type FormsLine } from './forms-job.js';
import { instantFrom } from '../../shared/time/clock.js';
import { thawAccount, thawModel } from './frozen-model.js';
import { ProgressTeller } from './progress-teller.js';
import { WRITERS } from './write-form.js';

/**
 * Entry point of the process that writes the forms of one summary, given the path of its job. Says one `FormsLine` in JSON a
 * line. Ends with its input, so that it never goes on without whoever asked.
 */
const KILOBYTES = 1024;
const [path] = argv.slice(2);
if (path === undefined) throw new Error('Usage: forms.process JOB');
stdin.on('end', () => exit(1)).resume();

const job = JSON.parse(await readFile(path, 'utf8')) as FormsJob; // reason: written by our own program alone
const summary = await summaryOf(job);
const teller = new ProgressTeller(summary.model, job.formats, say);
for (const format of job.formats) {
  teller.begin(format);
  const onWritten = (written: number): void => teller.written(written);
  await WRITERS[format](summary, { path: formPath(job.folder, format), templatePath: job.templatePath, onWritten });
  const named = { format, number: job.number ?? undefined };
  say({ kind: 'made', format, filename: formFilename(summary.model, job.language, named) });
  teller.end();
}
say({ kind: 'measured', peakMegabytes: resourceUsage().maxRSS / KILOBYTES });
exit(0);

async function summaryOf({ modelPath, accountPath, language, reason, number, writtenAt }: FormsJob) {
  return {
    model: thawModel(await readFile(modelPath, 'utf8')),
    account: accountPath === null ? null : thawAccount(await readFile(accountPath, 'utf8')),
    language,
    reason,
    number,
    writtenAt: instantFrom(writtenAt),
  } satisfies WritableSummary;
}

function say(line: FormsLine): void {
  stdout.write(`${JSON.stringify(line)}\n`);
}
