import qrcode from "qrcode";

/** Draws a QR code (error correction M) as one vector path in a square of `side` points at x, y. */
export function drawQr(
  doc: PDFKit.PDFDocument,
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
  const step = side / modules.size;
  doc.save().translate(x, y).scale(step);
  for (let row = 0; row < modules.size; row++) {
    for (const [from, length] of darkRuns(
      modules.data.subarray(row * modules.size, (row + 1) * modules.size),
    )) {
      // A hair taller than the row, so that no viewer shows white seams between rows.
      doc.rect(from, row, length, 1.03);
    }
  }
  doc.fill("#000000").restore();
}

/** Start and length of every run of dark modules in a row. */
function darkRuns(row: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  for (const [column, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}
