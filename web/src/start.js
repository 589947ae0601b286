// Loads the page, and says so where a browser cannot.
import("./main.js").catch((error) => {
  const words = document.createElement("p");
  words.textContent = `页面无法启动。The page cannot start: ${error.message}`;
  document.querySelector("main").replaceChildren(words);
});
