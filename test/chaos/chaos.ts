import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { ChaosCommand, type ChaosOptions } from './dispatch/chaos.command.js';

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
    const outcome = await new ChaosCommand(options, (line) => process.stderr.write(`${line}\n`)).run();
    process.stdout.write(
      options.json === true ? `${JSON.stringify(outcome)}\n` : `${JSON.stringify(outcome, null, 2)}\n`,
    );
    if (!outcome.ok) process.exitCode = 1;
  });

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

await program.parseAsync();
