/** Where a question about a hearing is: nobody has answered, the asker has an answer, everyone has, or it was put aside. */
export const INQUIRY_STATES = ['received', 'answered', 'published', 'setAside'] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

/** An answer can be given again, which corrects it; what was put aside by mistake is answered like any other. */
export const INQUIRY_TRANSITIONS: Readonly<Record<InquiryState, readonly InquiryState[]>> = {
  received: ['answered', 'published', 'setAside'],
  answered: ['answered', 'published'],
  published: ['published', 'answered'],
  setAside: ['answered', 'published'],
};

/** Who an answer is for: everyone who reads the hearing's page, or only whoever asked. */
export const ANSWER_REACHES = ['everyone', 'asker'] as const;
export type AnswerReach = (typeof ANSWER_REACHES)[number];
