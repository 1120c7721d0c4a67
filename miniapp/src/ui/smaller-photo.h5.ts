const enoughBytes = 2_000_000;
/** Small print on an A4 sheet can still be read. */
const longestSide = 3000;

/** Photos of today's phones are too big for a slow line, and some for us: a smaller one says the same. */
export async function smallerPhoto(file: File): Promise<File> {
  if (file.size <= enoughBytes || !/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const drawn = await redrawn(await createImageBitmap(file));
    if (!drawn || drawn.size >= file.size) return file;
    return new File([drawn], file.name.replace(/(\.\w+)?$/, ".jpg"), { type: drawn.type });
  } catch {
    return file;
  }
}

async function redrawn(photo: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(photo.width * scale);
  canvas.height = Math.round(photo.height * scale);
  canvas.getContext("2d")?.drawImage(photo, 0, 0, canvas.width, canvas.height);
  photo.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
}
