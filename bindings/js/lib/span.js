// Places in pages. The library counts bytes of UTF-8; in a string they become indexes of the string.

/** A function that tells where in the string of these bytes a byte is; cheapest when asked in rising order. */
export function indexes(bytes) {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let byte = 0;
  let index = 0;
  return (wanted) => {
    if (wanted < byte) [byte, index] = [0, 0];
    index += decoder.decode(bytes.subarray(byte, wanted)).length;
    byte = wanted;
    return index;
  };
}
