/** What stands in a field inside an element; nothing when there is no such field. */
export function valueOf(element: HTMLElement, selector: string): string {
  return element.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? '';
}

/** Puts a text into the text area of an element, and tells whoever shows the text area in another way. */
export function setText(element: HTMLElement, text: string): void {
  const area = element.querySelector('textarea');
  if (!area || area.value === text) return;
  const { selectionStart, selectionEnd } = area;
  area.value = text;
  if (area.ownerDocument.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
  area.dispatchEvent(new CustomEvent('textarea:set', { bubbles: true }));
}

/** Chooses the radio button with this value. */
export function setChoice(element: HTMLElement, choice: string): void {
  for (const radio of element.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
    radio.checked = radio.value === choice;
}

/** Puts the caret where one writes: in what stands over the text area, if anything does. */
export function focusText(element: HTMLElement): void {
  const editor = element.querySelector<HTMLElement>('[contenteditable="true"]');
  (editor ?? element.querySelector('textarea'))?.focus();
}
