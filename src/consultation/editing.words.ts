import { defineWords, type Language } from '../shared/language/words.js';
import { isOneOf, PREPARATION_STATES } from './consultation-status.js';
import type { Consultation } from './consultation.entity.js';

/** Words that every page shares on which a part of a hearing is prepared. */
export const editingWords = defineWords('consultation editing', {
  nb: {
    readOnly: 'Du kan lese dette, men ikke endre det. Rådgivere hos virksomheten og redaktører av høringen kan endre.',
    stands: 'Høringen er sendt ut eller avlyst, så innholdet kan ikke endres lenger.',
    voids: 'Høringen er sendt til godkjenning eller godkjent. Endrer du noe her, må den godkjennes på nytt.',
    save: 'Lagre',
    cancel: 'Avbryt',
    edit: 'Rediger',
    remove: 'Fjern',
    moveUp: 'Flytt opp',
    moveDown: 'Flytt ned',
    back: 'Tilbake',
    saved: 'Endringen er lagret.',
    removed: 'Det er fjernet.',
    conflict:
      'Noen andre har lagret en endring mens du skrev. Det du har skrevet, står fortsatt i skjemaet. Lagrer du nå, erstatter det endringen.',
  },
  nn: {
    readOnly: 'Du kan lese dette, men ikkje endre det. Rådgivarar hos verksemda og redaktørar av høyringa kan endre.',
    stands: 'Høyringa er send ut eller avlyst, så innhaldet kan ikkje endrast lenger.',
    voids: 'Høyringa er send til godkjenning eller godkjend. Endrar du noko her, må ho godkjennast på nytt.',
    save: 'Lagre',
    cancel: 'Avbryt',
    edit: 'Rediger',
    remove: 'Fjern',
    moveUp: 'Flytt opp',
    moveDown: 'Flytt ned',
    back: 'Tilbake',
    saved: 'Endringa er lagra.',
    removed: 'Det er fjerna.',
    conflict:
      'Nokon andre har lagra ei endring medan du skreiv. Det du har skrive, står framleis i skjemaet. Lagrar du no, erstattar det endringa.',
  },
  en: {
    readOnly: 'You can read this, but not change it. Advisers at the organisation and editors of the consultation can.',
    stands: 'The consultation has been sent out or cancelled, so its content can no longer be changed.',
    voids: 'The consultation has been submitted or approved. If you change anything here, it must be approved again.',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    remove: 'Remove',
    moveUp: 'Move up',
    moveDown: 'Move down',
    back: 'Back',
    saved: 'The change is saved.',
    removed: 'It is removed.',
    conflict:
      'Somebody else saved a change while you were writing. What you have written is still in the form. If you save now, it replaces the change.',
  },
});

/** A hearing as somebody sees it. */
export interface EditingView {
  readonly consultation: Consultation;
  readonly mayEdit: boolean;
}

/** Whether a part can be changed by the reader, and what to say about it. */
export interface Editing {
  readonly isEditable: boolean;
  /** Why it cannot be changed, or that a change voids the approval; false when there is nothing to say. */
  readonly notice: string | false;
}

/** What a page says about changing a hearing: the reason why not, or a warning that approval is voided. */
export function editingOf(view: EditingView, language: Language): Editing {
  const { consultation, mayEdit } = view;
  const words = editingWords[language];
  if (!isOneOf(PREPARATION_STATES, consultation.state)) return { isEditable: false, notice: words.stands };
  if (!mayEdit) return { isEditable: false, notice: words.readOnly };
  const voids = consultation.state === 'submittedForApproval' || consultation.state === 'approved';
  return { isEditable: true, notice: voids && words.voids };
}
