import { ConsultationService } from '../../../src/consultation/consultation.service.js';
import type { Consultation } from '../../../src/consultation/consultation.entity.js';
import { DocumentIntake, type KeptDocument } from '../../../src/consultation/file/document-intake.js';
import { Draft } from '../../../src/consultation/draft/draft.entity.js';
import { DraftService } from '../../../src/consultation/draft/draft.service.js';
import { OutlineService } from '../../../src/consultation/draft/outline.service.js';
import { Section } from '../../../src/consultation/draft/section.entity.js';
import { Paper } from '../../../src/consultation/paper/paper.entity.js';
import { PaperService } from '../../../src/consultation/paper/paper.service.js';
import { QuestionService } from '../../../src/consultation/question/question.service.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import type { TestApp } from '../app.js';
import { makeDocx, paragraphXml } from '../make-docx.js';

/** What a hearing asks about. */
export interface HearingContent {
  readonly id: string;
  readonly draftIds: readonly string[];
  readonly sectionIds: readonly string[];
  readonly questionIds: readonly string[];
  readonly paperId: string;
}

/** Writes a hearing with two drafts, three sections, two questions and a paper. Its deadline is three months from today. */
export async function writeHearing(test: TestApp, adviser: PersonActor, title: string): Promise<HearingContent> {
  const consultation = await begin(test, adviser, title);
  const { id } = consultation;
  const [lung, colon] = [
    await addDraft(test, adviser, consultation, 'Lungekreft'),
    await addDraft(test, adviser, consultation, 'Tykktarmskreft'),
  ];
  const questions = test.app.get(QuestionService, { strict: false });
  const asked = { draftIds: [], help: null, options: [], draftId: null, sectionId: null };
  const whole = await questions.add(adviser, id, {
    ...asked,
    kind: 'freeText',
    scope: 'consultation',
    text: 'Er forslaget til å leve med for dem som skal følge det?',
  });
  const each = await questions.add(adviser, id, {
    ...asked,
    kind: 'yesPartlyNoUnsure',
    scope: 'eachDraft',
    text: 'Er fristene for utredning riktige?',
  });
  const paper = await documentOf(test, 'Høringsnotat', 'hoeringsnotat.docx');
  await test.app.get(PaperService, { strict: false }).add(adviser, id, 'Høringsnotat', paper);
  const { reader } = test.database;
  const sections = await reader.find(Section, { where: { draftId: lung.id }, order: { position: 'ASC' } });
  const papers = await reader.findOneByOrFail(Paper, { consultationId: id });
  return {
    id,
    draftIds: [lung.id, colon.id],
    sectionIds: sections.map((section) => section.id),
    questionIds: [whole.id, each.id],
    paperId: papers.id,
  };
}

/** A Word file in the store, with a heading and a paragraph. */
export async function documentOf(test: TestApp, heading: string, filename: string): Promise<KeptDocument> {
  const taken = await test.app
    .get(DocumentIntake, { strict: false })
    .take(filename, wordFile(heading, 'Her står teksten.'));
  if (!taken.ok) throw new Error(`The sample was refused: ${taken.reason}`);
  return taken.document;
}

/** The bytes of a Word file with these paragraphs. */
export function wordFile(...paragraphs: readonly string[]): Buffer {
  return makeDocx({ body: paragraphs.map((text) => paragraphXml(text)).join('') });
}

function begin(test: TestApp, adviser: PersonActor, title: string): Promise<Consultation> {
  return test.app.get(ConsultationService, { strict: false }).create(adviser, {
    title,
    caseNumber: '17/20347',
    programme: `Program for ${title}`,
    background: 'Forløpene skal følge pasienten fra første mistanke.',
    goals: 'Kortere ventetid og færre overganger.',
    notUnderConsultation: 'Finansieringen er ikke på høring.',
    mainChanges: 'Forløpstidene er nye.',
    shortSummary: 'Direktoratet foreslår to nye forløp. De gjelder fra neste år.',
    contactName: adviser.name,
    contactPhone: '22 00 00 00',
    contactEmail: 'randi@helsedir.example',
    caseOfficerId: adviser.id,
    samiParliament: 'no',
    samiParliamentReason: 'Saken rører ikke ved samiske interesser.',
    answers: 'oneForAll',
    deadlineOn: test.clock.today().plusMonths(3),
    shortDeadlineReason: '',
    signatories: [
      { name: 'Didrik Direktør', title: 'avdelingsdirektør', signing: 'onAuthority' },
      { name: adviser.name, title: 'seniorrådgiver', signing: 'inOwnName' },
    ],
  });
}

async function addDraft(
  test: TestApp,
  adviser: PersonActor,
  consultation: Consultation,
  shortTitle: string,
): Promise<Draft> {
  const file = await documentOf(test, shortTitle, `${shortTitle.toLowerCase()}.docx`);
  const input = { title: `Pakkeforløp for ${shortTitle.toLowerCase()}`, shortTitle, kind: 'pathway' } as const;
  const draft = await test.app.get(DraftService, { strict: false }).add(adviser, consultation.id, input, file);
  const lines = [
    { level: 1, number: '1', title: 'Inngang til forløpet' },
    { level: 2, number: '1.1', title: 'Begrunnet mistanke' },
    { level: 1, number: '2', title: 'Utredning' },
  ];
  const { version } = await test.database.reader.findOneByOrFail(Draft, { id: draft.id });
  const written = await test.app.get(OutlineService, { strict: false }).write(adviser, draft, version, lines);
  if (!written.ok) throw new Error('The outline was refused');
  return test.database.reader.findOneByOrFail(Draft, { id: draft.id });
}
