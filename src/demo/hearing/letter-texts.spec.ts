import { faultsInTexts } from '../../letter/merge/letter-merge.js';
import { readMarkup } from '../../letter/merge/letter-markup.js';
import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import { hearing, letterBlocks, openHearing } from '../content/index.js';
import { letterTexts } from './letter-texts.js';

describe.each([hearing, openHearing])('the letter of $title', (content) => {
  it.each(LANGUAGE_FORMS)('is a template without faults (%s)', (form) => {
    expect(Object.values(faultsInTexts(letterTexts(content, form))).flat()).toEqual([]);
  });

  it.each(LANGUAGE_FORMS)('is read as it was written, a heading before it (%s)', (form) => {
    const [title, ...blocks] = readMarkup(letterTexts(content, form).body);

    expect(title).toMatchObject({ kind: 'heading', level: 1 });
    expect(blocks.map(({ kind }) => kind)).toEqual(letterBlocks(content, form).map(({ kind }) => kind));
  });
});
