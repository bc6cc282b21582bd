# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
# shellcheck shell=bash
#
# What build-aux/run and build-aux/test share. The script that reads this file has set $top.
: "${top:?}"

program=${0##*/}

say () {
  printf '%s: %s\n' "$program" "$*" >&2
}

fail () {
  printf '%s: %s\n' "$program" "$*" >&2
  exit 1
}

# Runs a command out of sight; what it printed is shown only when it fails.
quietly () {
  local log status=0
  log=$(mktemp) || fail "No temporary file can be made in ${TMPDIR:-/tmp}."
  "$@" >"$log" 2>&1 </dev/null || status=$?
  [ "$status" -eq 0 ] || tail -n 40 "$log" >&2
  rm -f "$log"
  return "$status"
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# The names in the given package lists that dpkg does not know as installed.
missing_packages () {
  local wanted installed
  wanted=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@" | sort -u)
  # dpkg-query complains about every unknown name; those are the ones looked for.
  # shellcheck disable=SC2086
  installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
    sed -n 's/^installed //p' | sort -u) || true
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

install_packages () {
  local missing
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not a Debian system; the packages in build-aux/packages-* must be there already."
    return
  fi
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "Without sudo only root can install the packages that are missing: ${missing[*]}."
    # Asked for here, where the question can be seen.
    sudo -v || fail "sudo refused to install the packages that are missing: ${missing[*]}."
  fi
  say "Installing ${missing[*]} (the first time this takes some minutes)."
  quietly as_root apt-get update -q ||
    fail "The package lists cannot be updated; see the lines above."
  quietly as_root apt-get install -q -y --no-install-recommends "${missing[@]}" ||
    fail "The packages cannot be installed; see the lines above."
}

# build_in FOLDER OPTION...: configures FOLDER when that was not done yet, and brings it up to date.
build_in () {
  local folder=$1
  shift
  if [ ! -f "$top/$folder/build.ninja" ]; then
    say "Configuring $folder."
    quietly meson setup "$top/$folder" "$top" "$@" ||
      fail "The build cannot be configured; see the lines above."
  fi
  say "Building in $folder."
  ninja -C "$top/$folder" --quiet >&2 || fail "The build failed; see the lines above."
}
