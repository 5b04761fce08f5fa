import { typedList, typedText, type FieldError, type Typed } from './form.js';

/** A field as the part `pages/parts/field` shows it. Every key is set, since templates are strict. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | false;
  readonly error: string | false;
  readonly value: string;
  readonly type: string;
  readonly autocomplete: string;
  readonly required: boolean;
  readonly rows: number;
  readonly isTextArea: boolean;
  readonly isSelect: boolean;
  readonly isInput: boolean;
  readonly options: readonly Option[];
  /** Ids of hint and error, for `aria-describedby`. */
  readonly describedBy: string | false;
}

/** One choice of a select, a radio group or a group of boxes. */
export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint: string | false;
  readonly isChosen: boolean;
  readonly id: string;
}

/** Several boxes or radio buttons under one question, as the part `pages/parts/choices` shows them. */
export interface Choices {
  readonly name: string;
  readonly id: string;
  readonly legend: string;
  readonly hint: string | false;
  readonly error: string | false;
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Option[];
}

interface Description {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: string;
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly rows?: number;
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** Makes the fields of one form, each with what was typed and its error. */
export class FieldSet {
  constructor(
    private readonly typed: Typed,
    private readonly errors: readonly FieldError[] = [],
  ) {}

  input(description: Description): Field {
    return this.field(description, 'input', []);
  }

  textArea(description: Description): Field {
    return this.field(description, 'textArea', []);
  }

  select(description: Description, choices: readonly Choice[]): Field {
    return this.field(description, 'select', this.options(description.name, choices));
  }

  radios(description: Description, choices: readonly Choice[]): Choices {
    return this.choices(description, 'radio', choices);
  }

  boxes(description: Description, choices: readonly Choice[]): Choices {
    return this.choices(description, 'checkbox', choices);
  }

  private field(description: Description, control: 'input' | 'textArea' | 'select', options: readonly Option[]): Field {
    const id = `field-${description.name}`;
    const error = this.errorOf(description.name);
    const describedBy = [description.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    return {
      id,
      name: description.name,
      label: description.label,
      hint: description.hint ?? false,
      error,
      value: typedText(this.typed, description.name),
      type: description.type ?? 'text',
      autocomplete: description.autocomplete ?? 'off',
      required: description.required ?? false,
      rows: description.rows ?? 4,
      isTextArea: control === 'textArea',
      isSelect: control === 'select',
      isInput: control === 'input',
      options,
      describedBy: describedBy === '' ? false : describedBy,
    };
  }

  private choices(description: Description, type: Choices['type'], choices: readonly Choice[]): Choices {
    return {
      name: description.name,
      id: `field-${description.name}`,
      legend: description.label,
      hint: description.hint ?? false,
      error: this.errorOf(description.name),
      type,
      options: this.options(description.name, choices),
    };
  }

  private options(name: string, choices: readonly Choice[]): Option[] {
    const chosen = new Set(typedList(this.typed, name));
    return choices.map((choice, index) => ({
      value: choice.value,
      text: choice.text,
      hint: choice.hint ?? false,
      isChosen: chosen.has(choice.value),
      id: index === 0 ? `field-${name}` : `field-${name}-${String(index)}`,
    }));
  }

  private errorOf(name: string): string | false {
    return this.errors.find((error) => error.field === name)?.message ?? false;
  }
}

/** The summary of errors on top of a form: each leads to its field. */
export interface ErrorSummary {
  readonly hasErrors: boolean;
  readonly errors: readonly { readonly href: string; readonly message: string }[];
}

export function errorSummary(errors: readonly FieldError[]): ErrorSummary {
  return {
    hasErrors: errors.length > 0,
    errors: errors.map((error) => ({ href: `#field-${error.field}`, message: error.message })),
  };
}
