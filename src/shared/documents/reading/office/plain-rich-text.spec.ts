import { plainRichText } from './plain-rich-text.js';

function plain(text: string): string {
  return plainRichText(Buffer.from(text, 'latin1')).toString('latin1');
}

describe('rich text before LibreOffice sees it', () => {
  test('has its text and none of its pictures, objects and fonts', () => {
    expect(
      plain(
        "{\\rtf1 Vi {\\pict\\pngblip 89504e}st\\'f8tter{\\object{\\*\\objdata 0105}{\\result det}}{\\*\\fontemb x}.}",
      ),
    ).toBe("{\\rtf1 Vi st\\'f8tter{\\object{\\result det}}.}");
  });

  test('signs that look like groups and are none change nothing', () => {
    const text = '{\\rtf1 a \\{\\pict b\\} \\\\ c}';

    expect(plain(text)).toBe(text);
  });

  test('raw bytes of a picture may look like anything', () => {
    expect(plain('{\\rtf1 a{\\pict\\bin4 }}}}} b}')).toBe('{\\rtf1 a b}');
  });

  test('a picture that never ends takes the rest with it, and no more', () => {
    expect(plain('{\\rtf1 Svar. {\\pict 8950')).toBe('{\\rtf1 Svar. ');
  });

  test('groups in groups without end are refused', () => {
    expect(() => plain('{'.repeat(1000))).toThrow('bomb');
  });
});
