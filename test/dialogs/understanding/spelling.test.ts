import { expect } from 'chai';
import { feelingOf } from '../../../dialogs/understanding/feelings.ts';
import { kindOf } from '../../../dialogs/understanding/kinds.ts';
import { spelled } from '../../../dialogs/understanding/spelling.ts';
import { stem } from '../../../dialogs/understanding/stem.ts';

describe('English with typing errors', () => {
  for (const [typed, meant] of [
    ['my frige is brocken', 'my fridge is broken'],
    ['wokring', 'working'],
    ['compllaint', 'complaint'],
    ['tecnician', 'technician'],
  ] as const) {
    it(`"${typed}" is read as "${meant}"`, () => expect(spelled(typed)).to.equal(meant));
  }

  for (const text of ['an ideal garage in the resort', 'my name is Kulkarni', 'rfnd', '冰箱坏了', '']) {
    it(`"${text}" stays as it is`, () => expect(spelled(text)).to.equal(text));
  }

  it('tells what is asked for, and danger', () => {
    expect(kindOf('frige not wokring, need tecnician', 'en-US')?.kind).to.equal('repair');
    expect(feelingOf('smkoe comes out of the oven')).to.equal('urgent');
  });
});

describe('The stem of an English word', () => {
  it('is the same in all its forms', () => {
    for (const forms of [
      'charge charges charged charging charger',
      'try tries tried trying',
      'stop stops stopped stopping stopper',
      "customer customers customer's",
    ]) {
      expect(new Set(forms.split(' ').map(stem)), forms).to.have.property('size', 1);
    }
  });

  it('keeps short words and different words apart', () => {
    expect(stem('red')).to.equal('red');
    expect(stem('offer')).not.to.equal(stem('off'));
  });
});
