import { bullets, heading, paragraph } from '../authoring.js';
import type { LetterProse } from './prose.types.js';

export const englishLetter: LetterProse = {
  subject: 'Consultation: {{title}} (case {{caseNumber}})',
  heading: 'Consultation – {{title}}',
  invitation: [
    paragraph(
      '{{hostName}} invites {{recipientName}} to comment on the drafts in this consultation.',
      'Your answer must reach us by {{deadlineWeekday}} {{deadline}}.',
    ),
  ],
  headings: {
    background: 'Background and mandate',
    goals: 'Goals',
    drafts: 'The drafts',
    underConsultation: 'What we ask for your views on',
    notUnderConsultation: 'What is not part of the consultation',
    mainChanges: 'The main proposals',
    questions: 'Questions for you',
  },
  draftsLead: 'These drafts are under consultation:',
  questionsLead: 'Please answer the questions if you can; you may also comment on any other part of the drafts.',
  practical: [
    heading('How to answer'),
    paragraph('Choose the way that suits you best:'),
    bullets(
      'Use the link in the e-mail that came with this letter. It was made for you, and no account is needed. You can fill in the form or upload a letter.',
      'If you have no remarks, simply say so through the link. You may also state that you endorse the answer of another body.',
      'Send your answer by e-mail to {{mailbox}}, marked with case number {{caseNumber}}.',
    ),
    paragraph(
      'The papers are available at {{portalAddress}}.',
      'Until the deadline you may change your answer as often as you wish.',
    ),
    heading('Deadline'),
    paragraph(
      'The deadline is the end of {{deadlineWeekday}} {{deadline}}.',
      'If a council or a board is to treat your answer after the deadline, you may send a preliminary answer and the decision later.',
    ),
    heading('Anyone may answer'),
    paragraph(
      'Those who are not on the list at the end of this letter may also answer, at {{portalAddress}}.',
      'Feel free to pass the consultation on to units, members and partners who may have something to add.',
    ),
    heading('Answers are public'),
    paragraph(
      'Answers are public under the Freedom of Information Act, and we publish them on the page of the consultation.',
      'Please do not include information about the health of individuals, or anything else that is confidential.',
    ),
    heading('Questions about the consultation'),
    paragraph(
      'Contact {{contactName}}, telephone {{contactTelephone}} or {{contactEmail}}.',
      'Please state case number {{caseNumber}}.',
    ),
  ],
  closing: 'Yours sincerely',
  approvedElectronically: 'This document has been approved electronically',
  recipientListHeading: 'Consultation bodies',
};
