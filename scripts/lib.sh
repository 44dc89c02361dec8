# lib.sh - what the scripts of this folder share: packages, copies of the tree, builds. Sourced by bash.
# SPDX-License-Identifier: MIT

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${TRUE_ASYNC_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/true_async}
jobs=${JOBS:-$(nproc)}
export LC_ALL=C.UTF-8

say()
{
	printf '\n== %s\n' "$*" >&2
}

die()
{
	printf '%s: %s\n' "${0##*/}" "$*" >&2
	exit 1
}

as_root()
{
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo > /dev/null; then
		sudo "$@"
	else
		die "root rights are needed to run: $*"
	fi
}

# Runs apt-get install. Packages of servers start them; Debian's policy-rc.d is there to say no.
install_without_starting()
{
	as_root env DEBIAN_FRONTEND=noninteractive sh -c '
		policy=/usr/sbin/policy-rc.d
		if [ ! -e $policy ]; then
			trap "rm -f $policy" EXIT
			trap "exit 1" HUP INT TERM
			printf "#!/bin/sh\nexit 101\n" > $policy
			chmod +x $policy
		fi
		apt-get -qq -y --no-install-recommends install "$@"' install "$@" >&2
}

# Installs those of the named Debian packages that are missing. Asks nothing.
install_packages()
{
	local missing=() package
	for package in "$@"; do
		dpkg-query -W -f '${Status}\n' "$package" 2> /dev/null | grep -q '^install ok installed' || missing+=("$package")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	command -v apt-get > /dev/null || die "please install what these Debian packages hold: ${missing[*]}"
	say "installing ${missing[*]}"
	as_root apt-get -qq update >&2 || say "apt-get update failed in part; going on"
	install_without_starting "${missing[@]}"
}

# What building needs: a compiler, PHP with its headers, libuv. PHP is not touched when phpize is there.
install_build_tools()
{
	command -v cc > /dev/null || install_packages gcc libc6-dev
	command -v make > /dev/null || install_packages make
	command -v pkg-config > /dev/null || install_packages pkg-config
	command -v "${PHPIZE:-phpize}" > /dev/null || install_packages php-cli php-dev
	pkg-config --exists 'libuv >= 1.44.2' 2> /dev/null || install_packages libuv1-dev
}

# Debian names packages of PHP extensions after the version of PHP: php8.2-curl.
install_php_extensions()
{
	local version extension packages=()
	version=$("${PHP_CONFIG:-php-config}" --version | cut -d. -f1,2)
	for extension in "$@"; do
		packages+=("php$version-$extension")
	done
	install_packages "${packages[@]}"
}

# list_files [OPTION...]: the tracked files of the project, as a NUL-separated list; options go to git ls-files.
list_files()
{
	(
		cd "$root"
		if git -c safe.directory="$root" rev-parse --git-dir > /dev/null 2>&1; then
			git -c safe.directory="$root" ls-files -z --cached "$@"
		else
			find . -name .git -prune -o -name build -prune -o -name modules -prune -o -type f -printf '%P\0'
		fi | while IFS= read -r -d '' file; do
			[ ! -e "$file" ] || printf '%s\0' "$file"
		done
	)
}

# copy_tree FOLDER: the files of the project, in a folder of their own. Keeps what was built there.
copy_tree()
{
	local folder=$1
	mkdir -p "$folder"
	touch "$folder/.files"
	list_files --others --exclude-standard | sort -z > "$folder/.files.new"
	comm -z -23 "$folder/.files" "$folder/.files.new" | (cd "$folder" && xargs -0 -r rm -f)
	mv "$folder/.files.new" "$folder/.files"
	(cd "$root" && tar --null -T "$folder/.files" -cf -) | tar -xf - -C "$folder"
}

# Errors are checked one by one: the caller's "if" switches "set -e" off.
configure_and_make()
{
	local folder=$1 stamp=$2
	shift 2
	cd "$folder" || return
	if [ "$stamp" != "$(cat .configured 2> /dev/null)" ]; then
		rm -f .configured
		[ ! -e Makefile ] || make distclean
		"${PHPIZE:-phpize}" || return
		./configure --with-php-config="$(command -v "${PHP_CONFIG:-php-config}")" "$@" || return
		printf '%s\n' "$stamp" > .configured
	fi
	make -j"$jobs" ${warnings_are_errors:+EXTRA_CFLAGS=-Werror} || return
	# A module that lacks a symbol is found here, and not once per test.
	LD_BIND_NOW=1 "$(php_binary)" -n -d "extension=$folder/modules/true_async.so" --ri true_async
}

# build_variant NAME [CONFIGURE-ARGUMENT...]: builds a copy in build/NAME, with $PHPIZE and $PHP_CONFIG, CFLAGS and
# LDFLAGS of the environment. Prints the folder. What the build says goes to build.log there.
build_variant()
{
	local name=$1 folder=$root/build/$1 stamp
	shift
	copy_tree "$folder"
	stamp="$(cksum < "$root/config.m4") $("${PHP_CONFIG:-php-config}" --version) ${CFLAGS:-} ${LDFLAGS:-} $*"
	say "building $name"
	if ! (configure_and_make "$folder" "$stamp" "$@") > "$folder/build.log" 2>&1; then
		grep -E -A4 '(error|warning): |\*\*\*|undefined symbol' "$folder/build.log" >&2 || tail -20 "$folder/build.log" >&2
		die "the build of $name failed; all of it: $folder/build.log"
	fi
	printf '%s\n' "$folder"
}

# The php binary that an extension is built for.
php_binary()
{
	"${PHP_CONFIG:-php-config}" --php-binary
}
