import { CommentKeys } from './consolidation/comment-keys.js';
import { PassageText } from './consolidation/passage-text.js';

/**
 * Saves the passages of an answer while they are written, each by itself, and gives every deed on a comment a key. Somebody
 * else's newer text is shown beside one's own. Without it the same forms do the same work, a page at a time.
 */
function start(root: HTMLElement): void {
  const texts = [...root.querySelectorAll<HTMLFormElement>('form[data-keep-typing]')].map(
    (form) => new PassageText(form),
  );
  new CommentKeys(root).listen();

  // A deed leads to the page anew: what is being written is saved first, or the page would come back without it.
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || texts.every((text) => text.isAtRest)) return;
    event.preventDefault();
    void Promise.all(texts.map((text) => text.settle())).then(() => {
      window.setTimeout(() => {
        form.requestSubmit(submitter);
      });
    });
  });
  window.addEventListener('beforeunload', (event) => {
    if (texts.some((text) => text.isTorn)) event.preventDefault();
  });
  window.addEventListener('pagehide', () => {
    for (const text of texts) text.leave();
  });
}

const root = document.querySelector<HTMLElement>('[data-consolidation]');
if (root) start(root);
