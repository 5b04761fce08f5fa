import { comparedName, misspelling } from './similar-names.js';

const wrongLetters = (left: string, right: string): number | undefined =>
  misspelling(comparedName(left), comparedName(right));

describe('two names', () => {
  it.each([
    ['Pårørendesentret i Oslo', 'Pårørendesenteret i Oslo'],
    ['Sagatun Brukerrtyrte Senter', 'Sagatun brukerstyrte senter'],
    ['Funksjonshemmede Fellesorganisajon (FFO)', 'Funksjonshemmedes Fellesorganisasjon (FFO)'],
    ['Autismeforening', 'Autismeforeningen'],
    ['Høgskolen i Volda', 'Høgskulen i Volda'],
    ['Barne- ungdoms, - og familiedirektoratet (BUFDIR)', 'Barne-, ungdoms- og familiedirektoratet (Bufdir)'],
    ['A-larm', 'Alarm'],
    ['Landsforbundet Mot Stoffmisbruk (LMS)', 'Landsforbundet mot stoffmisbruk'],
    ['Statens legemiddelverk', 'Statens legemidelverk'],
  ])('"%s" and "%s" are probably one body', (left, right) => {
    expect(wrongLetters(left, right)).toBeDefined();
    expect(wrongLetters(right, left)).toBe(wrongLetters(left, right));
  });

  it.each([
    ['NKS veiledningssenteret, Sør-Norge', 'NKS veiledningssenteret, Øst-Norge'],
    ['NKS veiledningssenteret, Nord-Norge', 'NKS veiledningssenteret, Vest-Norge'],
    ['Kompetansesenter rus - region sør', 'Kompetansesenter rus - region Øst'],
    ['Pårørendesentret i Oslo', 'Pårørendesenteret i Larvik'],
    ['Pårørendesenteret i Larvik', 'Pårørendesenteret i Narvik'],
    ['Sykehuset Østfold HF', 'Sykehuset Vestfold HF'],
    ['RVTS Øst', 'RVTS Vest'],
    ['RKBU Nord', 'RBUP Nord'],
    ['Mental Helse', 'Mental Helse Ungdom'],
    ['Stiftelsen P22', 'Stiftelsen P23'],
    ['Helse Midt RHF', 'Helse Vest RHF'],
    ['Norsk forening (NFA)', 'Norsk forening (NFB)'],
    ['Arbeidsgiverforeningen', 'Arbeidstakerforeningen'],
    ['Nasjonal kompetansetjeneste TSB', 'Nasjonalt kompetansetjeneste ROP'],
    ['Østlandske lærerstevne', 'Vestlandske lærerstevne'],
    ['Herøy kommune', 'Averøy kommune'],
  ])('"%s" and "%s" are two bodies', (left, right) => {
    expect(wrongLetters(left, right)).toBeUndefined();
  });

  it('are the nearer the fewer letters are wrong', () => {
    expect(wrongLetters('Retretten', 'Retreten')).toBe(1);
    expect(wrongLetters('Pårørendealliansen', 'Pårørendealianse')).toBe(2);
    expect(wrongLetters('Voksne for barn', 'Voksne-for-Barn')).toBe(0);
  });
});
