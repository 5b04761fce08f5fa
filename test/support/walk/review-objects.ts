import { SourceTexts } from '../../../src/analysis/text/source-texts.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { AccessRequest } from '../../../src/publication/access-request/access-request.entity.js';
import { AccessRequests } from '../../../src/publication/access-request/access-requests.service.js';
import { PublishingService } from '../../../src/publication/published/publishing.service.js';
import { RedactedVariant } from '../../../src/publication/redaction/redacted-variant.entity.js';
import { RedactionMaker } from '../../../src/publication/redaction/redaction-maker.js';
import { Withholding } from '../../../src/publication/withholding/withholding.entity.js';
import { WithholdingService } from '../../../src/publication/withholding/withholding.service.js';
import { AnswerService } from '../../../src/response/answers/answer.service.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/**
 * The answer of a finished hearing, published but for a passage of a field, for which somebody has asked; and a redacted
 * variant of its file, which is shown whole again.
 */
export async function reviewObjects(test: TestApp, people: HearingPeople, finished: FinishedHearing): Promise<Objects> {
  const { adviser } = people;
  const { id: consultationId, answered } = finished;
  const { responseId, attachmentId } = answered;
  const ref = { consultationId, responseId };
  const { reader } = test.database;
  const withholding = test.app.get(WithholdingService, { strict: false });
  await test.app.get(AnswerService, { strict: false }).register(adviser, consultationId, responseId);
  const sources = await reader.findBy(TextSource, { versionId: answered.versionId });
  const ofFile = sources.find((source) => source.attachmentId === attachmentId);
  const ofField = sources.find((source) => source.answerId !== null);
  for (const source of [ofFile, ofField]) {
    if (!source) throw new Error('The answer has not been read');
    const { length } = await test.app.get(SourceTexts, { strict: false }).textOf(reader, source.id);
    const ranges = [{ start: 0, end: Math.min(4, length) }];
    const target = { scope: 'passages', sourceId: source.id, ranges, method: 'text' } as const;
    await withholding.withhold(adviser, ref, { effect: 'exempt', basis: 'offl13Personal', note: '', target });
  }
  const variant = await reader.findOneByOrFail(RedactedVariant, { responseId });
  await test.app.get(RedactionMaker, { strict: false }).make({ key: variant.id });
  const decisions = await reader.findBy(Withholding, { responseId });
  const reversed = decisions.find((each) => each.attachmentId === attachmentId);
  await withholding.reverse(adviser, ref, reversed?.id ?? '', 'Det gjaldt ingen.');
  const requestId = await askedFor(test, people, finished);
  return {
    'publisering/:responseId': responseId,
    'horingssvar/:responseId': responseId,
    'skjerming/:withholdingId': decisions.find((each) => each.attachmentId === null)?.id ?? '',
    'sladdet/:variantId': variant.id,
    'innsynskrav/:requestId': requestId,
  };
}

/** Published and asked for as in public; in a hearing for members alone nobody can ask, and the request is one of before. */
async function askedFor(
  test: TestApp,
  { adviser }: HearingPeople,
  { id: consultationId, answered: { responseId } }: FinishedHearing,
): Promise<string> {
  const { visibility, hostId } = await test.database.reader.findOneByOrFail(Consultation, { id: consultationId });
  const asked = { name: '', email: 'per@borger.example', wish: '', language: 'nb' } as const;
  if (visibility === 'public') {
    const answers = test.app.get(AnswerService, { strict: false });
    const { currentVersion } = await answers.find(adviser, consultationId, responseId);
    const ref = { consultationId, responseId };
    await test.app.get(PublishingService, { strict: false }).publish(adviser, ref, currentVersion);
    await test.app.get(AccessRequests, { strict: false }).ask(consultationId, responseId, asked);
  } else {
    const request = {
      id: newId(),
      hostId,
      consultationId,
      responseId,
      ...asked,
      state: 'open',
      formKey: newId(),
    } as const;
    const [askedAt, answerBy] = [test.clock.now(), test.clock.today().plusDays(3)];
    await test.database.write((transaction) =>
      transaction.insert(AccessRequest, { ...request, askedAt, answerBy }).then(() => undefined),
    );
  }
  return (await test.database.reader.findOneByOrFail(AccessRequest, { consultationId })).id;
}
