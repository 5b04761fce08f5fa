import type { Migration } from '../src/shared/database/migration.js';
import { audit } from './0001-audit.js';
import { identity } from './0002-identity.js';
import { register } from './0003-register.js';
import { delivery } from './0004-delivery.js';
import { consultation } from './0005-consultation.js';
import { letter } from './0006-letter.js';
import { response } from './0007-response.js';
import { dispatch } from './0008-dispatch.js';
import { analysis } from './0009-analysis.js';
import { report } from './0010-report.js';
import { postOffice } from './0011-post-office.js';
import { incomingMail } from './0012-incoming-mail.js';
import { dispatchPlan } from './0013-dispatch-plan.js';
import { extensionCorrection } from './0014-extension-correction.js';
import { letterKinds } from './0015-letter-kinds.js';
import { letterhead } from './0016-letterhead.js';
import { print } from './0017-print.js';
import { colleagues } from './0018-colleagues.js';
import { senderConfirmation } from './0019-sender-confirmation.js';
import { inquiries } from './0020-inquiries.js';
import { attachmentFormats } from './0021-attachment-formats.js';
import { mailAnswers } from './0022-mail-answers.js';
import { receipts } from './0023-receipts.js';
import { formEnclosure } from './0024-form-enclosure.js';
import { scanning } from './0025-scanning.js';
import { replyKinds } from './0026-reply-kinds.js';
import { presencePage } from './0027-presence-page.js';
import { text } from './0028-text.js';
import { work } from './0029-work.js';
import { suggestion } from './0030-suggestion.js';
import { codebook } from './0031-codebook.js';
import { alike } from './0032-alike.js';
import { workingGroups } from './0033-working-groups.js';
import { commentLine } from './0034-comment-line.js';
import { internalHearing } from './0035-internal-hearing.js';
import { delegation } from './0036-delegation.js';
import { organ } from './0037-organ.js';
import { namedDrafts } from './0038-named-drafts.js';
import { consolidation } from './0039-consolidation.js';
import { board } from './0040-board.js';
import { memberNews } from './0041-member-news.js';
import { summaryWriting } from './0042-summary-writing.js';
import { summaryTemplate } from './0043-summary-template.js';
import { publication } from './0044-publication.js';
import { closingLetter } from './0045-closing-letter.js';
import { publicPages } from './0046-public-pages.js';
import { outlets } from './0047-outlets.js';
import { programmeCourse } from './0048-programme-course.js';

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [
  audit,
  identity,
  register,
  delivery,
  consultation,
  letter,
  response,
  dispatch,
  analysis,
  report,
  postOffice,
  incomingMail,
  dispatchPlan,
  extensionCorrection,
  letterKinds,
  letterhead,
  print,
  colleagues,
  senderConfirmation,
  inquiries,
  attachmentFormats,
  mailAnswers,
  receipts,
  formEnclosure,
  scanning,
  replyKinds,
  presencePage,
  text,
  work,
  suggestion,
  codebook,
  alike,
  workingGroups,
  commentLine,
  internalHearing,
  delegation,
  organ,
  namedDrafts,
  consolidation,
  board,
  memberNews,
  summaryWriting,
  summaryTemplate,
  publication,
  closingLetter,
  publicPages,
  outlets,
  programmeCourse,
];
