const PREFIX = 'hoering.kladd.';
const WRITTEN = '#merknadsspalte textarea[id], #merknadsspalte input[type="text"][id]';

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * What is written in the fields of the chosen comment and not yet sent: kept in the browser by the field, so that another
 * deed, another comment or a closed window does not cost it. Gone when its form is sent.
 */
export class Typed {
  constructor() {
    document.addEventListener('input', (event) => {
      const field = event.target;
      if (isField(field) && field.matches(WRITTEN)) keep(field);
    });
  }

  /** Puts what was written back in the fields that stand on the page, and unfolds what they stand in. */
  putBack(): void {
    for (const field of document.querySelectorAll<Field>(WRITTEN)) {
      const written = localStorage.getItem(PREFIX + field.id);
      if (written === null || written === field.value) continue;
      field.value = written;
      const folded = field.closest('details');
      if (folded) folded.open = true;
    }
  }

  /** The form has been sent: what stood in it is saved. */
  forget(form: HTMLFormElement): void {
    for (const field of form.elements) if (field.id !== '') localStorage.removeItem(PREFIX + field.id);
  }
}

function keep(field: Field): void {
  if (field.value === field.defaultValue) localStorage.removeItem(PREFIX + field.id);
  else localStorage.setItem(PREFIX + field.id, field.value);
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
