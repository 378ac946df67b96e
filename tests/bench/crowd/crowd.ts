import { bare, plenary, type Dialect, type Role } from '../wire/dialect.ts';
import { noTraffic, type Traffic } from '../wire/traffic.ts';
import { Acks } from './acks.ts';
import { formOf } from './forms.ts';
import type { Place } from './orders.ts';
import { Person } from './person.ts';
import { waitUntil, type Wait } from './wait.ts';

/** Everybody who is in the room that is measured. */
export class Crowd {
  readonly place: Place;
  readonly dialect: Dialect;
  readonly traffic: Traffic = noTraffic();
  readonly acks = new Acks();
  people: Person[] = [];
  readonly staff: Person[];
  /** Connections that the server closed. */
  closed = 0;
  #named = 0;
  #commands = 0;
  #there = new Set<Person>();
  #test: ((person: Person) => boolean) | null = null;
  #wait: Wait | null = null;

  constructor(place: Place) {
    this.place = place;
    this.dialect = place.dialect === 'bare' ? bare : plenary;
    this.staff = (['presenter', 'screen'] as const).map((role) => this.#person(role, place.keys[role]));
  }

  /** Adds people, who are nowhere yet. */
  add(count: number): Person[] {
    const added = Array.from({ length: count }, () => this.#person('participant', ''));
    this.people.push(...added);
    return added;
  }

  /** Sends one answer of a person; the acknowledgement is booked. */
  answer(person: Person, activity: string): void {
    const id = this.newId();
    const form = formOf(activity, this.#commands);
    const n = this.acks.ask(id);
    person.send(this.dialect.answer(n, { id, activity, form, person: person.name, turn: ++person.turn }));
  }

  /** Puts a step in front of everybody and waits until they have it. */
  async show(step: string): Promise<void> {
    const there = this.everybody(({ view }) => view.includes(`"step":{"id":"${step}"`));
    this.staff[0]!.send(this.dialect.show(this.acks.ask(''), step, this.newId()));
    await Promise.all([there, this.acks.all()]);
  }

  /** An id as phones make them, 22 characters. */
  newId(): string {
    return `bench${String(++this.#commands).padStart(17, '0')}`;
  }

  peopleIn(person: Person): number {
    return this.dialect.peopleIn(person.view, person.seat.role) ?? 0;
  }

  /** Resolves when the newest view of everybody, staff included, passes the test. */
  async everybody(test: (person: Person) => boolean): Promise<void> {
    const all = [...this.people, ...this.staff];
    this.#test = test;
    this.#there = new Set(all.filter(test));
    this.#wait = waitUntil(
      () => this.#there.size >= all.length,
      () => `${all.length - this.#there.size} of ${all.length} people to see the newest view`,
    );
    await this.#wait.promise;
    this.#test = null;
  }

  looked(person: Person): void {
    if (!this.#test || this.#there.has(person) || !this.#test(person)) return;
    this.#there.add(person);
    this.#wait?.check();
  }

  lost(): void {
    this.closed += 1;
  }

  #person(role: Role, key: string): Person {
    return new Person(this, `${role}-${++this.#named}`, { role, key, code: this.place.code });
  }
}
