import { AgreementReader } from '../../../src/analysis/agreement/agreement-reader.js';
import { AgreementService } from '../../../src/analysis/agreement/agreement.service.js';
import { TalkWriter } from '../../../src/analysis/talk/talk-writer.js';
import { TalkService } from '../../../src/analysis/talk/talk.service.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import { AssigningAll } from '../../../src/analysis/work/assigning-all.js';
import { MyList } from '../../../src/analysis/work/my-list.js';
import { RuleAssigning } from '../../../src/analysis/work/rule-assigning.js';
import { RulesService } from '../../../src/analysis/work/rules.service.js';
import { StepsService } from '../../../src/analysis/work/steps.service.js';
import { WorkOverviewReader } from '../../../src/analysis/work/work-overview.js';
import { WorkPeople } from '../../../src/analysis/work/work-people.js';
import { WorkService } from '../../../src/analysis/work/work.service.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { systemActor, type PersonActor } from '../../../src/identity/access/actor.js';
import { Host } from '../../../src/identity/host/host.entity.js';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { placeKey } from '../../../src/response/place.js';
import { Settings } from '../../../src/shared/config/settings.js';
import { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import type { AnalysisParts } from './analysis-on.js';
import { invite, openHearing, submitAnswer } from './answered-hearing.js';
import type { LetterRead } from './letter-read.js';

/** The services that share out the work, on the same database as those of analysis. */
export interface WorkParts {
  readonly people: WorkPeople;
  readonly steps: StepsService;
  readonly rules: RulesService;
  readonly work: WorkService;
  readonly assigning: AssigningAll;
  readonly mine: MyList;
  readonly overview: WorkOverviewReader;
  readonly talk: TalkService;
  readonly writer: TalkWriter;
  readonly agreement: AgreementService;
  readonly samples: AgreementReader;
}

export function workOn({ database, clock, audit, access, cards, bench, texts }: AnalysisParts): WorkParts {
  const people = new WorkPeople(database);
  const steps = new StepsService(database, clock, audit, access);
  const jobs = new JobQueue(database, clock, new Settings());
  const writer = new TalkWriter(clock, audit, people);
  return {
    people,
    steps,
    rules: new RulesService(database, clock, audit, access, people, jobs),
    work: new WorkService(database, bench, people, steps),
    assigning: new AssigningAll(database, clock, cards, texts, new RuleAssigning(), bench),
    mine: new MyList(database),
    overview: new WorkOverviewReader(database, steps, people),
    talk: new TalkService(database, clock, audit, access, writer),
    writer,
    agreement: new AgreementService(database, clock, audit, access, new ConsultationReader(database), people),
    samples: new AgreementReader(database, texts),
  };
}

/**
 * A hearing where one body has typed some text, read and with nothing drawn in it: as `letterRead`, without the second that
 * reading a file takes.
 */
export async function textRead(parts: AnalysisParts, ...paragraphs: readonly string[]): Promise<LetterRead> {
  const hearing = await openHearing(parts, parts.summariser);
  const body = await invite(parts, hearing, 'Bodø kommune');
  const typed = [{ place: placeKey({ kind: 'consultation' }), text: paragraphs.join('\n') }];
  const version = await submitAnswer(parts, hearing, body, { typed });
  await parts.reading.read(version.id);
  const { reader } = parts.database;
  const source = await reader.findOneByOrFail(TextSource, { versionId: version.id });
  const { id: consultationId } = hearing.consultation;
  const made = await reader.findOneByOrFail(Comment, { versionId: version.id });
  await parts.comments.remove(parts.summariser, { consultationId, commentId: made.id, version: made.version });
  const text = await parts.texts.textOf(reader, source.id);
  const draw = (words: string): Promise<Comment> => {
    const start = text.indexOf(words);
    const ref = { consultationId, sourceId: source.id };
    return parts.comments.create(parts.summariser, ref, { start, end: start + words.length });
  };
  return { hearing, version, source, text, draw };
}

/** One more person at the directorate. */
export async function colleague(
  { database, clock, audit, summariser }: AnalysisParts,
  name: string,
  role: HostRole = 'adviser',
): Promise<PersonActor> {
  const { hostId, hostName, hostKind } = summariser;
  const service = new PersonService(clock, audit);
  return database.write(async (transaction) => {
    const actor = systemActor(null, 'test');
    const host = await transaction.findOneByOrFail(Host, { id: hostId });
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@helsedir.example`;
    const { id } = await service.addPerson(transaction, actor, { name, email });
    await service.grant(transaction, actor, { personId: id, hostId: host.id, role });
    return { kind: 'person', id, name, hostId, hostName, hostKind, roles: new Set([role]) };
  });
}
