import type { CheerioAPI } from 'cheerio';

/** What a test types into a form: one text, or several for boxes and repeated fields. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form as a browser would send it. */
export interface FilledForm {
  readonly method: 'get' | 'post';
  readonly action: string;
  readonly isMultipart: boolean;
  readonly fileFields: readonly string[];
  readonly entries: readonly (readonly [string, string])[];
}

interface Control {
  readonly name: string;
  readonly kind: 'text' | 'choice' | 'file' | 'button';
  readonly value: string;
  /** Sent as the form stands: ticked, chosen, or a text. */
  readonly isSent: boolean;
}

/**
 * Fills in a form of a page: what it held already, then what is typed. Throws when the page has no such form, when a typed
 * field is not in it, or when a choice is not among those offered, so that no test can send what a person could not.
 */
export function fillForm($: CheerioAPI, selector: string, fields: Fields, button?: string): FilledForm {
  const forms = $(selector).filter('form');
  if (forms.length !== 1) throw new Error(`The page has ${forms.length} forms ${selector}; it has ${formNames($)}`);
  const controls = controlsOf($, selector);
  const value = button ?? forms.find('button:not([type="button"]), input[type="submit"]').first().attr('value');
  const pressed = controls.find((control) => control.kind === 'button' && control.value === value);
  const typed = Object.entries(fields).flatMap(([name, given]) =>
    typedEntries(controls, selector, name, [given].flat()),
  );
  const kept = controls.filter((control) => control.isSent && !(control.name in fields));
  const ofButton = pressed && !(pressed.name in fields) ? [pressed] : [];
  return {
    method: forms.attr('method')?.toLowerCase() === 'post' ? 'post' : 'get',
    action: forms.attr('action') ?? '',
    isMultipart: forms.attr('enctype') === 'multipart/form-data',
    fileFields: controls.filter((control) => control.kind === 'file').map((control) => control.name),
    entries: [...[...kept, ...ofButton].map((control) => [control.name, control.value] as const), ...typed],
  };
}

function formNames($: CheerioAPI): string {
  const names = $('form')
    .toArray()
    .map((form) => `form[action="${$(form).attr('action') ?? ''}"]`);
  return names.length === 0 ? 'none' : names.join(', ');
}

/** Every control with a name that is not disabled, in the order of the page. A select gives one for each option. */
function controlsOf($: CheerioAPI, selector: string): Control[] {
  const form = $(selector).filter('form');
  const id = form.attr('id');
  const outside = id === undefined ? [] : $(`[form="${id}"]`).toArray();
  return [...form.find('input, select, textarea, button').toArray(), ...outside].flatMap((element) => {
    const control = $(element);
    const name = control.attr('name');
    if (name === undefined || control.is('[disabled], fieldset[disabled] *')) return [];
    if (control.is('select')) return optionsOf($, element, name);
    return [
      controlOf(name, control.is('textarea') ? 'textarea' : typeOf(control.attr('type'), control.is('button')), {
        value: control.is('textarea')
          ? control.text()
          : (control.attr('value') ?? (control.is('[type="checkbox"]') ? 'on' : '')),
        isTicked: control.is('[checked]'),
      }),
    ];
  });
}

function typeOf(type: string | undefined, isButton: boolean): string {
  return isButton ? (type ?? 'submit') : (type ?? 'text');
}

function controlOf(name: string, type: string, state: { readonly value: string; readonly isTicked: boolean }): Control {
  const { value } = state;
  if (type === 'radio' || type === 'checkbox') return { name, kind: 'choice', value, isSent: state.isTicked };
  if (type === 'file') return { name, kind: 'file', value: '', isSent: false };
  if (['submit', 'button', 'reset', 'image'].includes(type)) return { name, kind: 'button', value, isSent: false };
  return { name, kind: 'text', value, isSent: true };
}

function optionsOf($: CheerioAPI, element: Parameters<CheerioAPI>[0], name: string): Control[] {
  const select = $(element as never); // reason: cheerio's own element, whose type it does not export
  const options = select.find('option:not([disabled])').toArray();
  const hasChosen = select.find('option[selected]').length > 0;
  return options.map((option, index) => ({
    name,
    kind: 'choice',
    value: $(option).attr('value') ?? $(option).text(),
    isSent: $(option).is('[selected]') || (!hasChosen && index === 0 && !select.is('[multiple]')),
  }));
}

function typedEntries(
  controls: readonly Control[],
  form: string,
  name: string,
  values: readonly string[],
): (readonly [string, string])[] {
  const named = controls.filter((control) => control.name === name);
  if (named.length === 0) {
    const names = [...new Set(controls.map((control) => control.name))].join(', ');
    throw new Error(`The form ${form} has no field «${name}»; it has ${names}`);
  }
  if (named.some((control) => control.kind === 'file'))
    throw new Error(`«${name}» is for files: give it among the files`);
  const isClosed = named.every((control) => control.kind === 'choice' || control.kind === 'button');
  const refused = values.find((value) => isClosed && !named.some((control) => control.value === value));
  if (refused === undefined) return values.map((value) => [name, value] as const);
  const offered = named.map((control) => control.value).join(', ');
  throw new Error(`The field «${name}» of ${form} does not offer «${refused}»; it offers ${offered}`);
}
