// The page is whole without this: it adds the search field.
(function () {
  var form = document.getElementById("search"), words = document.getElementById("words");
  var found = document.getElementById("found"), count = document.getElementById("count");
  var index = [], place = null;
  document.querySelectorAll("main [id]:is(h2, h3, h4), main p, main li, main tbody tr").forEach(function (element) {
    if (/^H/.test(element.tagName)) place = element;
    if (place) index.push({ place: place, text: element.textContent.replace(/\s+/g, " ").trim() });
  });
  function show() {
    var asked = words.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
    found.replaceChildren();
    if (!asked.length) { count.textContent = ""; return; }
    var hits = index.filter(function (entry) {
      var text = (entry.place.textContent + " " + entry.text).toLowerCase();
      return asked.every(function (word) { return text.includes(word); });
    });
    hits.slice(0, 30).forEach(function (entry) {
      var item = document.createElement("li"), link = document.createElement("a"), line = document.createElement("small");
      link.href = "#" + entry.place.id;
      link.textContent = entry.place.closest("section").querySelector("h2").textContent + " · " + entry.place.textContent;
      line.textContent = entry.text.slice(0, 160);
      item.append(link, line);
      found.append(item);
      shown++;
    });
    count.textContent = hits.length + (hits.length === 1 ? " place" : " places") + (hits.length > shown ? ", the first " + shown + " shown" : "");
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  words.addEventListener("input", show);
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && document.activeElement !== words) { event.preventDefault(); words.focus(); }
    if (event.key === "Escape" && document.activeElement === words) { words.value = ""; show(); words.blur(); }
  });
})();
