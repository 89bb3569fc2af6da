// A form that could not be sent and may not wait: what was typed is shown, to be sent again. Kept nowhere.

const RAHASIA = /sandi|frasa|passphrase|kode/i

/** The page that says so, with the form on it. */
export async function sebutBelum(laman, permintaan) {
  const semua = [...(await permintaan.formData())].filter(([nama]) => !RAHASIA.test(nama))
  const isian = semua.map(
    ([nama, nilai]) => `<input type="hidden" name="${lolos(nama)}" value="${lolos(nilai)}">`,
  )
  const tampak = semua
    .filter(([nama, nilai]) => nilai && nama !== '_csrf' && !/sha256$/.test(nama))
    .map(([n, v]) => `<div><dt>${sebut(n)}</dt><dd class="utuh">${lolos(v)}</dd></div>`)
  const { pathname, search } = new URL(permintaan.url)
  const formulir =
    `<form class="formulir" method="post" action="${lolos(pathname + search)}">` +
    `${isian.join('')}<dl class="fakta">${tampak.join('')}</dl><button>Kirim ulang</button></form>`
  const html = (await laman.text()).replace(/<div data-isian[^>]*><\/div>/, () => formulir)
  return new Response(html, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': laman.headers.get('content-security-policy'),
    },
  })
}

const lolos = (teks) => String(teks).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

// The schema is not at hand here, so the field's own name has to do, as on the page of a refusal.
function sebut(nama) {
  const kata = nama
    .replace(/\[(\d+)\]\.?/g, (_, n) => ` ${Number(n) + 1} `)
    .replace(/[A-Z]/g, (huruf) => ` ${huruf.toLowerCase()}`)
  return lolos(kata.charAt(0).toUpperCase() + kata.slice(1))
}
