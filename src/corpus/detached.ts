/**
 * A copy of a value made of plain data that shares no memory with what it was cut from: engines keep the whole text alive of which a piece is held.
 * For the few pieces that outlive a document.
 */
export function detached<T extends object | string>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
