import { expect } from 'chai';
import { nameOf } from '../../../dialogs/understanding/names.ts';

const answer = (text: string) => nameOf(text, { asAnswer: true });

/** What is typed, with the surname, the given name and the title in it. */
const names: [string, string | null, string | null, string | null][] = [
  ['Manager Li', 'Li', null, 'Manager'],
  ['Director Feng', 'Feng', null, 'Director'],
  ['Superintendent Qian', 'Qian', null, 'Superintendent'],
  ['Engineer Zhao', 'Zhao', null, 'Engineer'],
  ['Professor Okoye', 'Okoye', null, 'Professor'],
  ['good day, Mrs Kowalska speaking', 'Kowalska', null, 'Mrs'],
  ['Dr Osei here', 'Osei', null, 'Dr'],
  ['this is Ms Lee', 'Lee', null, 'Ms'],
  ['Novotny, Mr.', 'Novotny', null, 'Mr'],
  ['Smith, Jane', 'Smith', 'Jane', null],
  ['Old Liu, everybody calls me that', 'Liu', null, null],
  ['xiao wu', 'Wu', null, null],
  ['Lao Zhang', 'Zhang', null, null],
  ['Lin like two trees side by side', 'Lin', null, null],
  ['Huang. Mr Huang, not Wang', 'Huang', null, 'Mr'],
  ['Maria, Maria Gonzalez', 'Gonzalez', 'Maria', null],
  ['Will. Will Turner', 'Turner', 'Will', null],
  ['Hope, Hope Adeyemi', 'Adeyemi', 'Hope', null],
  ['Bond, James Bond', 'Bond', 'James', null],
  ['the name is Black', 'Black', null, null],
  ["name's Young", 'Young', null, null],
  ['Park Min-jun, Park is the surname', 'Park', 'Min-jun', null],
  ['Nguyen Thi Lan, Nguyen being the family name', 'Nguyen', 'Thi Lan', null],
  ['Le Van Minh, with Le as the surname', 'Le', 'Van Minh', null],
  ['my surname is Park, Park Ji-sung', 'Park', 'Ji-sung', null],
  ['Brown, Peter', 'Brown', 'Peter', null],
  ["My name? It's Laura Stein", 'Stein', 'Laura', null],
  ['My name? Fatima Al Sayed', 'Al Sayed', 'Fatima', null],
  ['Jan van der Berg', 'van der Berg', 'Jan', null],
  ['Fiona St John', 'St John', 'Fiona', null],
  ["patrick o'brien", "O'Brien", 'Patrick', null],
  ['Ms Smith-Jones', 'Smith-Jones', null, 'Ms'],
  ['Lü', 'Lü', null, null],
  ['Müller', 'Müller', null, null],
  ['José', null, 'José', null],
  ['Zoë', null, 'Zoë', null],
  ['Gabriel García Márquez', 'García Márquez', 'Gabriel', null],
  ['Mrs Lopez Garcia', 'Lopez Garcia', null, 'Mrs'],
  ['Morning! Prof Lindqvist speaking', 'Lindqvist', null, 'Prof'],
  ['Tanaka-san', 'Tanaka', null, null],
  ['He, as in the pronoun', 'He', null, null],
  ['José Álvarez', 'Álvarez', 'José', null],
  ['call me Ann', null, 'Ann', null],
  ['this is Priya from Leeds', null, 'Priya', null],
  ["yes, it's Emma Watson", 'Watson', 'Emma', null],
  ['myself Suresh Kumar', 'Kumar', 'Suresh', null],
  ['John F. Kennedy', 'Kennedy', 'John', null],
  ['Parker with a P', 'Parker', null, null],
  ['rahul sharma', 'Sharma', 'Rahul', null],
  ['My name is May', null, 'May', null],
  ['mrs brown', 'Brown', null, 'Mrs'],
  ['Surname: Rice', 'Rice', null, null],
  ['Will Young', 'Young', 'Will', null],
];

describe('An English answer to the question for the name', () => {
  for (const [text, surname, given, title] of names) {
    it(`is read in "${text}"`, () =>
      expect(answer(text)).to.deep.equal({ surname, given, title, declined: false }));
  }

  for (const text of [
    "I'd rather not say",
    'no names please',
    'my name stays with me',
    'inconvenient to say here',
    "let's not use names",
    "I'd rather stay anonymous",
  ]) {
    it(`declines with "${text}"`, () => expect(answer(text)?.declined).to.equal(true));
  }

  for (const text of [
    'will do',
    'Mark it as urgent',
    'May I know the reason',
    'Bill please',
    'hope so',
    'Rich coming from you',
    'too young to say',
    'the black one',
    'Grace period?',
    'in August',
    'Sue you',
    'rice cooker',
    'Mr Wang told me',
    'sir cylinder is leaking',
    'Mumbai',
    'Samsung',
    'Engineer',
    'May, I think, or it could have been June',
    'Sunny here, 30 degrees',
    'Georgia, the country',
    'Lincoln Road, number 12',
    'Victoria Garden, block 3',
    'Jade green, if you still have it',
    'Feels like nobody listens',
    'Amber, the orange shade',
    'Snowing here',
  ]) {
    it(`holds no name in "${text}"`, () => expect(answer(text)).to.equal(null));
  }
});
