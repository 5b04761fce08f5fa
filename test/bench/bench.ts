import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { benchDispatch, type DispatchBenchOptions } from './dispatch/dispatch.bench.js';

const program = new Command('bench').description(
  'Measures the service against a bare loop that does the same work in the same run.',
);

program
  .command('dispatch')
  .description('prepare and send letters, each with its own PDF')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--letters <number>', 'letters in each round', wholeNumber, 1000)
  .option('--rounds <number>', 'rounds, of which the median counts', wholeNumber, 5)
  .action(async (options: DispatchBenchOptions & { readonly json?: boolean }) => {
    const figures = await benchDispatch(options, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(
      options.json === true ? `${JSON.stringify(figures)}\n` : `${JSON.stringify(figures, null, 2)}\n`,
    );
    if (!figures.ok) process.exitCode = 1;
  });

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

await program.parseAsync();
