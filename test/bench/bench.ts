import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { benchAlike, type AlikeOptions } from './alike/alike.bench.js';
import { benchDispatch, type DispatchBenchOptions } from './dispatch/dispatch.bench.js';
import { benchFinding, type FindingOptions } from './reading/finding.bench.js';
import { benchPdfText, type PdfTextOptions } from './reading/pdf-text.bench.js';
import { benchReadingCorpus, type ReadingCorpusOptions } from './reading/reading-corpus.bench.js';
import { benchSummary, type SummaryBenchOptions } from './summary/summary.bench.js';
import { benchSuggestions, type SuggestionsOptions } from './suggestions/suggestions.bench.js';

const program = new Command('bench').description(
  'Measures the service against a bare loop that does the same work in the same run.',
);

program
  .command('dispatch')
  .description('prepare and send letters, each with its own PDF')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--letters <number>', 'letters in each round', wholeNumber, 1000)
  .option('--rounds <number>', 'rounds, of which the median counts', wholeNumber, 5)
  .action(async (options: DispatchBenchOptions & AsJson) => {
    print(await benchDispatch(options, say), options);
  });

program
  .command('reading-corpus')
  .description('read generated PDF and Word files, and compare every word with pdftotext and LibreOffice')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--keep <folder>', 'leave the files in this folder')
  .option('--size <whole|part>', 'how much of the corpus to make', corpusSize, 'whole')
  .action(async (options: ReadingCorpusOptions & AsJson) => {
    print(await benchReadingCorpus(options, say), options);
  });

program
  .command('pdf-text')
  .description('read the text of the PDFs of the corpus, against pdftotext')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--rounds <number>', 'rounds, of which the median counts', wholeNumber, 5)
  .action(async (options: PdfTextOptions & AsJson) => {
    print(await benchPdfText(options, say), options);
  });

program
  .command('suggestions')
  .description('suggest places and tags for the labelled letters, against what is most frequent and what headings say')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--orders <number>', 'orders in which the letters are read, each from the start', wholeNumber, 10)
  .action((options: SuggestionsOptions & AsJson) => {
    print(benchSuggestions(options, say), options);
  });

program
  .command('reading')
  .description('list and search the comments of a hearing: many against few, in turns')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--few <number>', 'comments of the small hearing', wholeNumber, 2000)
  .option('--many <number>', 'comments of the large hearing', wholeNumber, 200_000)
  .option('--rounds <number>', 'how often each question is asked', wholeNumber, 20)
  .option(
    '--on <sqlite|postgres>',
    'which database; PostgreSQL on the server of TEST_POSTGRES_URL',
    ofDatabase,
    'sqlite',
  )
  .option('--ground <folder>', 'keep the hearings in this folder, and take them from there the next time (SQLite)')
  .action(async (options: FindingOptions & AsJson) => {
    print(await benchFinding(options, say), options);
  });

program
  .command('alike')
  .description('find the families that were planted among letters, in three sizes')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--letters <number>', 'letters in the largest size', wholeNumber, 5000)
  .option('--rounds <number>', 'rounds, of which the median counts', wholeNumber, 3)
  .action((options: AlikeOptions & AsJson) => {
    print(benchAlike(options, say), options);
  });

program
  .command('summary')
  .description('write every form of a generated summary, and Word against the docx library with the same paragraphs')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .option('--answers <number>', 'answers in the hearing', wholeNumber, 1000)
  .option('--comments <number>', 'comments in the hearing', wholeNumber, 20_000)
  .option('--rounds <number>', 'rounds, of which the median counts', wholeNumber, 3)
  .action(async (options: SummaryBenchOptions & AsJson) => {
    print(await benchSummary(options, say), options);
  });

interface AsJson {
  readonly json?: boolean;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints what was measured; the command fails when it is not good enough. */
function print(figures: { readonly ok: boolean }, { json }: AsJson): void {
  process.stdout.write(json === true ? `${JSON.stringify(figures)}\n` : `${JSON.stringify(figures, null, 2)}\n`);
  if (!figures.ok) process.exitCode = 1;
}

function corpusSize(text: string): ReadingCorpusOptions['size'] {
  if (text === 'whole' || text === 'part') return text;
  throw new InvalidArgumentError('It must be whole or part.');
}

function ofDatabase(text: string): FindingOptions['on'] {
  if (text === 'sqlite' || text === 'postgres') return text;
  throw new InvalidArgumentError('It must be sqlite or postgres.');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

await program.parseAsync();
