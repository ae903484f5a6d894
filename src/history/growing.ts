/** Numbers in eight bytes each, any number of them. */
export class Floats {
  data = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) this.data = grown(this.data, new Float64Array(this.length * 2));
    this.data[this.length++] = value;
  }

  /** Puts a value anywhere; what lies between is `gap`. */
  put(at: number, value: number, gap: number): void {
    while (this.length <= at) this.push(gap);
    this.data[at] = value;
  }
}

/** Whole numbers in four bytes each, any number of them. */
export class Ints {
  data = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) this.data = grown(this.data, new Int32Array(this.length * 2));
    this.data[this.length++] = value;
  }

  put(at: number, value: number, gap: number): void {
    while (this.length <= at) this.push(gap);
    this.data[at] = value;
  }
}

function grown<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
