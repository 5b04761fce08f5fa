/**
 * Saves a form on the server while it is being typed in: each place by itself, a moment after the last key. A place that
 * somebody else has saved meanwhile is shown beside what stands there and not saved again until the person says so. Shows
 * meanwhile who else is in the form, and where.
 */
import { Company } from './typing/company.js';
import { Place } from './typing/place.js';

/** Watches one form. */
function keep(form: HTMLFormElement): void {
  const places = new Map<Element, Place>();
  for (const element of form.querySelectorAll<HTMLElement>('[data-place]'))
    places.set(element, new Place(form, element));

  const changed = (event: Event): void => {
    const element = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    if (element) places.get(element)?.changed();
  };
  form.addEventListener('input', changed);

  let isSettled = false;
  form.addEventListener('submit', (event) => {
    if (isSettled || [...places.values()].every((place) => place.isAtRest)) return;
    // What is under way is let finish first, or the form would come back older than the server's own copy.
    event.preventDefault();
    const { submitter } = event;
    void Promise.all([...places.values()].map((place) => place.settle())).then(() => {
      isSettled = true;
      // In a task of its own: a form that is still being submitted takes no notice of being submitted again.
      window.setTimeout(() => {
        form.requestSubmit(submitter);
      });
    });
  });

  window.addEventListener('beforeunload', (event) => {
    if ([...places.values()].some((place) => place.isTorn)) event.preventDefault();
  });
  window.addEventListener('pagehide', () => {
    for (const place of places.values()) place.leave();
  });
  new Company(form, places.values());
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep-typing]')) keep(form);
