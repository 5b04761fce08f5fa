import { systemActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { PersonService } from '../../identity/person/person.service.js';
import { CommandRefused, type CommandGround, type Outcome } from '../../shared/command-line/outcome.js';
import { newId } from '../../shared/database/id.js';
import { COLUMN_FIELDS, type ColumnMapping } from './column-mapping.js';
import type { ImportPlan } from './import-plan.js';
import { RegisterImportService, type ImportOrder } from './register-import.service.js';
import type { ListChoices, ListFile } from './read-list-file.js';

type Options = Readonly<Record<string, unknown>>;
type UnreadableRow = Extract<ImportPlan['rows'][number], { verdict: 'unreadable' }>;

/** `hoering import-register`: reads a list of bodies into a host's register, all of it or nothing. */
export class ImportRegisterCommand {
  private readonly imports: RegisterImportService;

  constructor(private readonly the: CommandGround) {
    this.imports = the.context.get(RegisterImportService);
  }

  async run(file: ListFile, options: Options): Promise<Outcome> {
    const order = { file, choices: choicesFrom(options) };
    const isDry = options['dryRun'] === true;
    const hostId = await this.hostNamed(options, isDry ? 'find' : 'findOrAdd');
    const actor = systemActor(hostId, 'command line');
    const { plan } = await this.imports.dryRun(actor, hostId, order);
    const unreadable = plan.rows.filter((row) => row.verdict === 'unreadable');
    if (isDry) return dryOutcome(plan, unreadable);
    const leaveOut = options['leaveOutUnreadable'] === true ? unreadable.map(({ line }) => line) : [];
    return this.carryOut(hostId, { ...order, leaveOut: new Set(leaveOut) }, unreadable);
  }

  private async carryOut(hostId: string, order: ImportOrder, unreadable: UnreadableRow[]): Promise<Outcome> {
    const { counts } = await this.imports.carryOut(systemActor(hostId, 'command line'), hostId, order);
    const leftOut = unreadable.map(({ line }) => line);
    return {
      figures: { ...counts, ...(leftOut.length > 0 && { leftOut }) },
      sentences: [
        `${counts.lines} lines: ${counts.organisations} bodies and ${counts.groups} groups in ${counts.categories} categories.`,
        `${counts.created} bodies were made; the others were in the register.`,
        ...unreadable.map((row) => `Left out: ${sentenceFor(row)}`),
      ],
      ok: true,
    };
  }

  /** A dry run adds no host: the register of one that is not there yet is empty. */
  private async hostNamed(options: Options, way: 'find' | 'findOrAdd'): Promise<string> {
    const name = String(options['host']);
    const kind = options['association'] === true ? 'association' : 'stateBody';
    const people = this.the.context.get(PersonService);
    if (way === 'find') return (await this.the.ground.database.reader.findOneBy(Host, { name }))?.id ?? newId();
    return this.the.ground.database.write(async (transaction) => {
      const known = await transaction.findOneBy(Host, { name });
      if (known) return known.id;
      const actor = systemActor(null, 'command line');
      return (await people.addHost(transaction, actor, { name, kind })).id;
    });
  }
}

function dryOutcome(plan: ImportPlan, unreadable: readonly UnreadableRow[]): Outcome {
  const wouldCreate = plan.newOrganisations.length + plan.newMembers.length;
  return {
    figures: { ...plan.counts, created: 0, wouldCreate, verdicts: plan.verdicts },
    sentences: [
      `${plan.counts.lines} lines; ${wouldCreate} bodies would be made. Nothing has been done.`,
      ...plan.rows.flatMap((row) =>
        row.verdict === 'probablySame' ? [`Line ${row.line}, «${row.name}», is probably «${row.similar.name}».`] : [],
      ),
      ...unreadable.map((row) => `Cannot be read: ${sentenceFor(row)}`),
    ],
    ok: unreadable.length === 0,
  };
}

function sentenceFor({ line, text, reason }: UnreadableRow): string {
  return `line ${line}, «${text}» (${reason})`;
}

function choicesFrom(options: Options): ListChoices {
  const mapping = textsOf(options['map']);
  return {
    extraHeadings: textsOf(options['heading']),
    ...(mapping.length > 0 && { mapping: mappingFrom(mapping) }),
  };
}

function mappingFrom(pairs: readonly string[]): ColumnMapping {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...header] = pair.split('=');
      const field = COLUMN_FIELDS.find((candidate) => candidate === name);
      if (!field || header.length === 0)
        throw new CommandRefused(
          `"${pair}" is no column: write FIELD=HEADER, with one of ${COLUMN_FIELDS.join(', ')}.`,
        );
      return [field, header.join('=')];
    }),
  );
}

function textsOf(option: unknown): string[] {
  return Array.isArray(option) ? option.map(String) : [];
}
