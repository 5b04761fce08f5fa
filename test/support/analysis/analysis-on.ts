import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlikeJobs } from '../../../src/analysis/alike/alike-jobs.js';
import { AnalysisAccess } from '../../../src/analysis/analysis-access.js';
import { CommentBench } from '../../../src/analysis/comment/comment-bench.js';
import { CommentCards } from '../../../src/analysis/comment/comment-cards.js';
import { CommentService } from '../../../src/analysis/comment/comment.service.js';
import { UndoService } from '../../../src/analysis/comment/undo.service.js';
import { CommentListReader } from '../../../src/analysis/list/comment-list.js';
import { LineFilters } from '../../../src/analysis/list/line-filter.js';
import { CommentLines } from '../../../src/analysis/line/comment-lines.js';
import { LetterTexts } from '../../../src/analysis/line/letter-texts.js';
import { PlacementService } from '../../../src/analysis/placement/placement.service.js';
import { ProposalService } from '../../../src/analysis/proposal/proposal.service.js';
import { Carrying } from '../../../src/analysis/reading/carrying.js';
import { FieldComments } from '../../../src/analysis/reading/field-comments.js';
import { ReadingAnew } from '../../../src/analysis/reading/reading-anew.js';
import { ReadingService } from '../../../src/analysis/reading/reading.service.js';
import { TextReader } from '../../../src/analysis/reading/text-reader.js';
import { SourceTexts } from '../../../src/analysis/text/source-texts.js';
import { StepsService } from '../../../src/analysis/work/steps.service.js';
import { RuleAssigning } from '../../../src/analysis/work/rule-assigning.js';
import { AuditService } from '../../../src/audit/audit.service.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { systemActor, type PersonActor } from '../../../src/identity/access/actor.js';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { BehindWriter } from '../../../src/response/behalf/behind-writer.js';
import { PersonalDataFindings } from '../../../src/response/personal-data/personal-data-findings.js';
import { ResponseService } from '../../../src/response/response.service.js';
import { VersionWriter } from '../../../src/response/submission/version-writer.js';
import type { Database } from '../../../src/shared/database/database.js';
import { FullText } from '../../../src/shared/database/full-text/full-text.js';
import { TextExtractor } from '../../../src/shared/documents/reading/text-extractor.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { FileScans } from '../../../src/shared/files/scanning/file-scans.js';
import { Settings } from '../../../src/shared/config/settings.js';
import { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import { Keyring } from '../../../src/shared/security/keyring.js';
import type { Clock } from '../../../src/shared/time/clock.js';
import type { HearingTools } from './answered-hearing.js';
import { togetherOn, type TogetherParts } from './together-on.js';

/** The services of analysis on an open database, and what a test of them needs around. */
export interface AnalysisParts extends HearingTools, TogetherParts {
  readonly audit: AuditService;
  readonly reading: ReadingService;
  readonly anew: ReadingAnew;
  readonly comments: CommentService;
  readonly placements: PlacementService;
  readonly undo: UndoService;
  readonly proposals: ProposalService;
  readonly access: AnalysisAccess;
  readonly cards: CommentCards;
  readonly bench: CommentBench;
  readonly texts: SourceTexts;
  readonly lines: CommentLines;
  readonly fullText: FullText;
  readonly lists: CommentListReader;
  /** Somebody who works at the directorate, and somebody at another host. */
  readonly summariser: PersonActor;
  readonly reader: PersonActor;
  readonly foreigner: PersonActor;
  /** Gives back the folder of files. */
  remove(): void;
}

export async function analysisOn(database: Database, clock: Clock): Promise<AnalysisParts> {
  const audit = new AuditService(clock, new Keyring('a secret that is used in tests and nowhere else'));
  const folder = mkdtempSync(join(tmpdir(), 'hoering-files-'));
  const files = new FileStore(folder);
  const hearings = new ConsultationReader(database);
  const access = new AnalysisAccess(database, hearings);
  const cards = new CommentCards();
  const texts = new SourceTexts();
  const jobs = new JobQueue(database, clock, new Settings());
  const fullText = new FullText();
  const lines = new CommentLines(fullText);
  const bench = new CommentBench(
    database,
    clock,
    audit,
    access,
    cards,
    texts,
    new RuleAssigning(),
    lines,
    new AlikeJobs(jobs),
  );
  const carrying = new Carrying(clock, cards, texts, new RuleAssigning(), lines);
  const fields = new FieldComments(clock, hearings, texts, carrying);
  const findings = new PersonalDataFindings();
  const textReader = new TextReader(
    database,
    files,
    new TextExtractor(),
    new FileScans(database, clock, files, new Settings()),
  );
  return {
    database,
    clock,
    files,
    audit,
    access,
    cards,
    bench,
    texts,
    lines,
    fullText,
    lists: new CommentListReader(
      database,
      fullText,
      new LineFilters(database, new StepsService(database, clock, audit, access)),
    ),
    responses: new ResponseService(clock),
    versions: new VersionWriter(
      clock,
      audit,
      new JobQueue(database, clock, new Settings()),
      findings,
      new BehindWriter(),
    ),
    reading: new ReadingService(
      database,
      clock,
      audit,
      hearings,
      textReader,
      texts,
      carrying,
      fields,
      findings,
      new LetterTexts(fullText),
      new AlikeJobs(jobs),
    ),
    anew: new ReadingAnew(
      database,
      clock,
      audit,
      textReader,
      texts,
      bench,
      new LetterTexts(fullText),
      findings,
      new AlikeJobs(jobs),
    ),
    comments: new CommentService(bench),
    placements: new PlacementService(database, hearings, access, bench, cards),
    undo: new UndoService(database, access, bench),
    proposals: new ProposalService(bench, texts),
    ...togetherOn({ database, clock, audit, access, hearings, bench, texts, jobs }),
    ...(await people(database, new PersonService(clock, audit))),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function people(
  database: Database,
  service: PersonService,
): Promise<Pick<AnalysisParts, 'summariser' | 'reader' | 'foreigner'>> {
  const actor = systemActor(null, 'test');
  return database.write(async (transaction) => {
    const directorate = await service.addHost(transaction, actor, { name: 'Helsedirektoratet', kind: 'stateBody' });
    const association = await service.addHost(transaction, actor, {
      name: 'Den norske legeforening',
      kind: 'association',
    });
    const add = async (name: string, email: string, host: typeof directorate, role: HostRole): Promise<PersonActor> => {
      const person = await service.addPerson(transaction, actor, { name, email });
      await service.grant(transaction, actor, { personId: person.id, hostId: host.id, role });
      const { id: hostId, name: hostName, kind: hostKind } = host;
      return { kind: 'person', id: person.id, name, hostId, hostName, hostKind, roles: new Set([role]) };
    };
    return {
      summariser: await add('Oddny Oppsummerer', 'oddny@helsedir.example', directorate, 'summariser'),
      reader: await add('Leiv Leser', 'leiv@helsedir.example', directorate, 'reader'),
      foreigner: await add('Sekretær Sunniva', 'sunniva@legeforeningen.example', association, 'adviser'),
    };
  });
}
