import 'reflect-metadata';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ChaosCommand, type ChaosOptions } from './dispatch/chaos.command.js';
import { runHostileChaos, type HostileChaosOptions } from './hostile/hostile.command.js';
import { runUploadChaos, type UploadChaosOptions } from './upload/upload.command.js';

const program = new Command('chaos').description('Breaks the service on purpose, and counts what is lost.');

program
  .command('dispatch')
  .description('send letters while worker processes are killed, frozen and left without a relay')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--messages <number>', 'letters for each database', wholeNumber, 1500)
  .option('--kills <number>', 'random kills for each database, beside the fail points', wholeNumber, 30)
  .option(
    '--only <trial...>',
    'trials by name or its beginning, such as "killed sqlite" frozen-worker "relay-down postgres"',
  )
  .action(async (options: ChaosOptions & { readonly json?: boolean }) => {
    print(await new ChaosCommand(options, say).run(), options);
  });

program
  .command('upload')
  .description('upload files at a server that is killed, and look for all that it answered for')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--clients <number>', 'how many upload at once', wholeNumber, 20)
  .option('--kills <number>', 'random kills for each database, beside the fail points', wholeNumber, 100)
  .option('--postgres', 'on PostgreSQL too')
  .action(async (options: UploadChaosOptions & { readonly json?: boolean }) => {
    print(await runUploadChaos(options, say), options);
  });

program
  .command('hostile')
  .description('send in files made to do harm, and look at each, and at the service meanwhile')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .addOption(
    new Option('--worker <place>', 'in the process of the web server, as by npm start, or in one of its own')
      .choices(['inside', 'outside'])
      .default('inside'),
  )
  .action(async (options: HostileChaosOptions & { readonly json?: boolean }) => {
    print(await runHostileChaos(options, say), options);
  });

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(outcome: { readonly ok: boolean }, { json }: { readonly json?: boolean }): void {
  process.stdout.write(json === true ? `${JSON.stringify(outcome)}\n` : `${JSON.stringify(outcome, null, 2)}\n`);
  if (!outcome.ok) process.exitCode = 1;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

await program.parseAsync();
