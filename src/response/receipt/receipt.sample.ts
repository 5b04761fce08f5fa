import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { instantFrom } from '../../shared/time/clock.js';
import { Answer, ResponseVersion, VersionAttachment } from '../submission/response-version.entity.js';
import type { ReceiptMatter } from './receipt-matter.js';

const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** A receipt as a municipality would get it: one remark, one file, adopted politically, on behalf of another. */
export function sampleMatter(language: Language): Omit<ReceiptMatter, 'host' | 'letterhead'> {
  return {
    consultation: {
      title: 'Pakkeforløp for gravide og rusmidler',
      caseNumber: '18/4711',
      contactName: 'Randi Rådgiver',
      contactPhone: '24 16 30 00',
      contactEmail: 'randi@helsedir.example',
    },
    invitation: { addressedName: 'Snåase – Snåsa & nabokommuner', email: 'post@snasa.example', languageForm: language },
    parts: [
      {
        draft: null,
        fields: [
          {
            place: 'consultation',
            kind: 'consultation',
            draftId: null,
            sectionId: null,
            questionId: null,
            label: '',
            help: null,
            options: [],
            level: 0,
          },
        ],
      },
    ],
    answersTo: null,
    supplements: null,
    written: { version: sampleVersion(), answers: [sampleAnswer()], files: [sampleFile()] },
    sealedText: '{}',
    reception: null,
  };
}

function sampleVersion(): ResponseVersion {
  return Object.assign(new ResponseVersion(), {
    id: '0162f3c0-5b1a-7c4e-9d2f-1a2b3c4d5e6f',
    number: 2,
    submittedAt: instantFrom('2018-05-30T12:03:00Z'),
    receivedOn: CalendarDay.of('2018-05-30'),
    replyKind: 'withRemarks',
    isLate: false,
    endorsesName: null,
    answersThroughName: null,
    onBehalfOf: ['Lierne kommune'],
    senderName: 'Maren Moen',
    senderEmail: 'maren@snasa.example',
    adoptedOn: CalendarDay.of('2018-05-22'),
    isPreliminary: false,
    followUpOn: null,
    channel: 'portal',
    registeredByName: null,
    sha256: SHA256,
    receiptNumber: '2018-4F7K-09TQ',
  } satisfies Partial<ResponseVersion>);
}

function sampleAnswer(): Answer {
  const text = 'Fristene er for korte for små kommuner.\nVi foreslår én uke.';
  return Object.assign(new Answer(), { place: 'consultation', position: 1, text, choice: null });
}

function sampleFile(): VersionAttachment {
  const filename = 'Saksprotokoll <formannskapet>.pdf';
  return Object.assign(new VersionAttachment(), {
    attachmentId: '',
    position: 1,
    filename,
    sha256: SHA256,
    sizeBytes: 81_234,
  });
}
