import { array, constantFrom, oneof, string } from 'fast-check';

/** Texts with everything in them that could be a mark, an escape, or markup of a page. */
export const hostileText = oneof(
  string({ unit: constantFrom(...'*\\#-. \n\t12aÆ"\'<>&(«»):'), maxLength: 40 }),
  string({ unit: 'grapheme', maxLength: 40 }),
  array(
    constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '## ',
      '- ',
      '  - ',
      '1. ',
      '**',
      '*',
      '\\',
      '\n',
      'javascript:',
      ' ord ',
      'Ord',
      '&lt;',
      '\u0000',
      '\u2028',
      '</p>',
    ),
    { maxLength: 14 },
  ).map((parts) => parts.join('')),
);
