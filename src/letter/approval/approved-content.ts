import { createHash } from 'node:crypto';
import type { ConsultationOutline, OutlinedDraft } from '../../consultation/consultation-reader.js';
import type { RecipientList } from '../../consultation/recipient/recipient-list.entity.js';
import type { Host } from '../../identity/host/host.entity.js';
import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import type { Letterhead } from '../letterhead/letterhead.entity.js';
import type { LatestTemplates } from '../template/letter-template-reader.js';
import { canonicalJson } from './canonical-json.js';

/** Everything that an approval holds for. */
export interface ApprovedContent {
  readonly outline: ConsultationOutline;
  readonly host: Host;
  readonly templates: LatestTemplates;
  readonly recipients: RecipientList | null;
  /** True when drafts and papers go along as files. */
  readonly attachPapers: boolean;
  /** False when the response form is left out. What stands in it is approved as drafts and questions. */
  readonly attachForm: boolean;
  /** Null for a host without one. */
  readonly letterhead: Letterhead | null;
}

/**
 * The SHA-256 of what is approved: what the hearing says and asks, its files by their digests, the letter in each language
 * form, the sender, and the locked list of recipients by its own digest. One changed letter anywhere gives another digest.
 */
export function approvalDigest(content: ApprovedContent): string {
  return createHash('sha256')
    .update(canonicalJson(described(content)))
    .digest('hex');
}

function described(content: ApprovedContent): object {
  const { outline, host, templates, recipients, attachPapers, attachForm, letterhead } = content;
  // What an internal hearing sees through is another host's, and stands as it is there: also when it is corrected.
  const own = <T>(rows: readonly T[], rowOf: (row: T) => { readonly consultationId: string }) =>
    rows.filter((row) => rowOf(row).consultationId === outline.consultation.id);
  return {
    sender: { name: host.name, kind: host.kind, mailbox: host.mailbox, postalAddress: host.postalAddress },
    consultation: matterOf(outline),
    signatories: outline.signatories.map(({ name, title, onBehalf }) => ({ name, title, onBehalf })),
    drafts: own(outline.drafts, ({ draft }) => draft).map(draftOf),
    questions: own(outline.questions, (question) => question).map(
      ({ id: _, consultationId: __, version: ___, ...asked }) => asked,
    ),
    papers: own(outline.papers, (paper) => paper).map(({ title, filename, sha256 }) => ({ title, filename, sha256 })),
    letters: LANGUAGE_FORMS.map((form) => letterOf(templates, form)),
    recipients: recipients?.isLocked ? recipients.digest : null,
    // What goes along when nobody chooses is left out, so that what was approved before there was a choice still is.
    ...(attachPapers ? { attachPapers } : {}),
    ...(attachForm ? {} : { attachForm }),
    ...(letterhead ? { letterhead: headOf(letterhead) } : {}),
  };
}

function headOf(letterhead: Letterhead): object {
  const { postalAddress, telephone, webAddress, organisationNumber, logoSha256, logoAlternative } = letterhead;
  return { postalAddress, telephone, webAddress, organisationNumber, logoSha256, logoAlternative };
}

function matterOf({ consultation }: ConsultationOutline): object {
  const { title, caseNumber, programmeId, deadlineOn, shortDeadlineReason, separateAnswers } = consultation;
  const { mustNameDrafts, visibility } = consultation;
  const { background, goals, notUnderConsultation, mainChanges, shortSummary } = consultation;
  const { contactName, contactPhone, contactEmail, caseOfficerId, samiParliament, samiParliamentReason } = consultation;
  return {
    ...{ title, caseNumber, programmeId, deadlineOn, shortDeadlineReason, separateAnswers },
    ...{ background, goals, notUnderConsultation, mainChanges, shortSummary },
    ...{ contactName, contactPhone, contactEmail, caseOfficerId, samiParliament, samiParliamentReason },
    // Left out where nobody has chosen, so that what was approved before there was a choice still is.
    ...(mustNameDrafts ? { mustNameDrafts } : {}),
    ...(visibility === 'public' ? {} : { visibility }),
  };
}

function draftOf({ draft, version, sections }: OutlinedDraft): object {
  const { id, title, shortTitle, kind } = draft;
  return {
    ...{ id, title, shortTitle, kind },
    file: version && { filename: version.filename, sha256: version.sha256 },
    sections: sections.map(({ level, number, title: heading }) => ({ level, number, heading })),
  };
}

function letterOf(templates: LatestTemplates, form: (typeof LANGUAGE_FORMS)[number]): object | null {
  const template = templates[form];
  return template ? { form, subject: template.subject, emailText: template.emailText, body: template.body } : null;
}
