// Says at the end which journeys were left out, and why: a count alone is soon read over.

/** Counts the journeys that were left out by what they lack. */
export default class LeftOut {
  counts = new Map();

  onTestEnd({ annotations }, { status }) {
    const { description } = annotations.find(({ type }) => type === "skip") ?? {};
    if (status === "skipped" && description) this.counts.set(description, (this.counts.get(description) ?? 0) + 1);
  }

  onEnd() {
    for (const [description, count] of this.counts) console.log(`\nLEFT OUT (${count}): ${description}`);
  }
}
