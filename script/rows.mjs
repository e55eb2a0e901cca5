/** The same dataset with so many rows: its own first, then copies of them under other ids. */
export function withRows(data, rows) {
  const { commitments } = data;
  const more = Array.from({ length: Math.max(0, rows - commitments.length) }, (_, index) => {
    const like = commitments[index % commitments.length];
    return { ...like, id: `${like.id}-${index}` };
  });
  return { ...data, commitments: [...commitments, ...more].slice(0, rows) };
}
