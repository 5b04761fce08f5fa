import 'reflect-metadata';
import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createContext, openGround } from './application.js';
import { ReadAgainCommand } from './analysis/reading/read-again.command.js';
import { VerifyCommand } from './archive/verify.command.js';
import { DEMONSTRATION_BEGINS, DemoCommand } from './demo/demo.command.js';
import { SmtpSink } from './demo/sink/smtp-sink.js';
import { UserCommand } from './identity/person/user.command.js';
import { ImportRegisterCommand } from './register/import/import-register.command.js';
import { readSettings, Settings } from './shared/config/settings.js';
import { connect } from './shared/database/connect.js';
import { migrate, pendingMigrations } from './shared/database/migration.js';
import { CommandRefused, terminalProgress, type CommandGround, type Outcome } from './shared/command-line/outcome.js';
import { DomainError } from './shared/errors/domain-error.js';
import { FrozenClock, SystemClock, type Clock } from './shared/time/clock.js';
import { entities } from './entities.js';
import { migrations } from '../migrations/index.js';

interface Asked {
  readonly json?: boolean;
}

const program = new Command('hoering')
  .description('Runs the service from the command line. Settings come from the environment, as for the web server.')
  .option('--json', 'print one JSON object on standard output and nothing else')
  .showHelpAfterError();

program
  .command('import-register')
  .description('read a list of consultation bodies (text, CSV or XLSX) into a host’s register')
  .argument('<file>', 'the list')
  .option('--host <name>', 'the host whose register it is; made when there is none', 'Helsedirektoratet')
  .option('--association', 'a host that is made is an association, not a state body')
  .option('--heading <name...>', 'headings beside the seven known ones')
  .option('--map <field=column...>', 'columns of a CSV or XLSX, such as name=Navn category=Kategori')
  .option('--dry-run', 'say what would be done, and do nothing')
  .option('--leave-out-unreadable', 'import although some lines cannot be read; they are named')
  .action((file: string, options: Record<string, unknown>) =>
    run(async (ground) =>
      new ImportRegisterCommand(ground).run({ filename: basename(file), bytes: await readFile(file) }, options),
    ),
  );

program
  .command('demo')
  .description('run a whole hearing, from the list to the summary, on a clock of its own from February 2018')
  .option('--keep-mail <folder>', 'keep every e-mail that the sink received as a file in the folder')
  .action((options: { keepMail?: string }) => report(() => demonstrate(options.keepMail)));

program
  .command('verify')
  .description('check that every file, record and audit entry is what it was')
  .action(() => run((ground) => new VerifyCommand(ground).run()));

program
  .command('read-again')
  .description('read files of answers anew that an older reader had; comments go along where their words stand')
  .option('--later', 'leave it to the worker')
  .action((options: { later?: boolean }) =>
    run((ground) => {
      const command = new ReadAgainCommand(ground);
      return options.later === true ? command.queue() : command.run();
    }),
  );

program
  .command('migrate')
  .description('bring the database to the newest step')
  .option('--pending', 'only name the steps that have not been run')
  .action((options: { pending?: boolean }) => report(() => migrateOnly(options.pending ?? false)));

const user = program.command('user').description('hosts, people, roles and sign-in');
user
  .command('add')
  .argument('<email>')
  .requiredOption('--name <name>')
  .requiredOption('--host <name>', 'the host they work at; made when there is none')
  .requiredOption('--role <role...>', 'administrator, adviser, approver, summariser, reader')
  .option('--title <title>', 'as it stands below a letter')
  .option('--association', 'when the host is made, make it an association and not a state body')
  .action((email: string, options: Record<string, unknown>) =>
    run((ground) => new UserCommand(ground).add(email, options)),
  );
user
  .command('link')
  .description('print a one-time sign-in link')
  .argument('<email>')
  .action((email: string) => run((ground) => new UserCommand(ground).link(email)));
user
  .command('deactivate')
  .argument('<email>')
  .action((email: string) => run((ground) => new UserCommand(ground).deactivate(email)));
user.command('list').action(() => run((ground) => new UserCommand(ground).list()));

/** Runs a command on the open service, and closes it whatever happens. */
async function run(command: (ground: CommandGround) => Promise<Outcome>): Promise<void> {
  await report(() => onService(readSettings(), new SystemClock(), command));
}

/** The demonstration has a clock of its own, and its letters go to a mail server of its own, whatever the settings say. */
async function demonstrate(keepMail: string | undefined): Promise<Outcome> {
  const clock = new FrozenClock(DEMONSTRATION_BEGINS);
  const sink = await SmtpSink.start(keepMail);
  try {
    const settings = Object.assign(new Settings(), readSettings(), { smtpUrl: sink.url });
    return await onService(settings, clock, (ground) => new DemoCommand(ground, { clock, sink }).run());
  } finally {
    await sink.stop();
  }
}

async function onService(
  settings: Settings,
  clock: Clock,
  command: (ground: CommandGround) => Promise<Outcome>,
): Promise<Outcome> {
  const ground = await openGround(settings, clock);
  const context = await createContext(ground);
  try {
    return await command({ context, ground, progress: terminalProgress(process.stderr) });
  } finally {
    await context.close();
  }
}

async function report(command: () => Promise<Outcome>): Promise<void> {
  const { json } = program.opts<Asked>();
  const asksJson = json === true || process.argv.includes('--json');
  try {
    const outcome = await command();
    process.stdout.write(asksJson ? `${JSON.stringify(outcome.figures)}\n` : `${outcome.sentences.join('\n')}\n`);
    if (!outcome.ok) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${wordsFor(error)}\n`);
    process.exitCode = 1;
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof CommandRefused) return error.message;
  if (error instanceof DomainError) return error.wording.en;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function migrateOnly(pendingOnly: boolean): Promise<Outcome> {
  const database = await connect(readSettings().databaseUrl, entities);
  try {
    const pending = await pendingMigrations(database, migrations);
    const ran = pendingOnly ? [] : await migrate(database, migrations, new SystemClock().now());
    const names = pendingOnly ? pending : ran;
    const nothing = pendingOnly ? 'Every step has been run.' : 'The database was at the newest step.';
    return { figures: pendingOnly ? { pending } : { ran }, sentences: names.length > 0 ? names : [nothing], ok: true };
  } finally {
    await database.close();
  }
}

await program.parseAsync(process.argv.filter((argument) => argument !== '--json'));
